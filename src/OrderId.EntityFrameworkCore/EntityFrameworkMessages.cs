using System.Globalization;

namespace OrderIds.EntityFrameworkCore;

/// <summary>Holds the texts of exceptions about models and contexts. They name properties, never values.</summary>
internal static class EntityFrameworkMessages
{
    public const string MappingOutOfRange = "Expected a value that the enumeration defines.";

    public const string BadTableName =
        "Expected a name of at most 64 lowercase letters, digits and underscores that does not start with a digit. "
        + "Databases change the case of names without quotes, and the lease store writes names without quotes.";

    public const string UnsavedChanges =
        "The context has unsaved changes. Save them before the call, or use another context: after a conflict, "
        + "unsaved changes would be lost.";

    public const string NotTakenTogether =
        "The milestones were not taken with the same call of TakeMilestonesAsync. Mark those of each call together.";

    public const string NotTaken = "The milestone was not taken with TakeMilestonesAsync.";

    public const string CountOutOfRange = "Expected at least 1.";

    public const string TimeSpanOutOfRange = "Expected a time span longer than zero.";

    public const string TimeSpanNegative = "Expected a time span of zero or more.";

    public const string OpenConnection =
        "Expected a context that opens a connection of its own, but its connection is already open. "
        + "A lease must not be granted in another transaction: "
        + "give the context a connection string or a data source, or use a MemoryLeaseStore if there is only one process.";

    public static string UnknownWord(string type) =>
        string.Format(CultureInfo.InvariantCulture, "Expected a name of {0} in the column, but found one that is not known.", type);

    public static string NoGenerator(string property) => string.Format(
        CultureInfo.InvariantCulture,
        "Expected an order ID generator for {0}, which is generated on add, but found none. "
        + "Register an IOrderIdGenerator with the application's services, "
        + "pass one to UseOrderIdGenerator, or set the ID before adding.", property);

    public static string KeyPartNotSet(string property) => string.Format(
        CultureInfo.InvariantCulture,
        "{0} is a part of a composite key and is not set. Set it before you add the entity, "
        + "or call ValueGeneratedOnAdd() to generate it.", property);

    public static string UuidOutOfOrder(string property, string provider) => string.Format(
        CultureInfo.InvariantCulture,
        "Expected a mapping that keeps the order of the IDs, but found Uuid for {0} with {1}, which sorts UUIDs in another order: "
        + "range queries would return wrong rows. Use Text or Bytes, or a value converter of your own.", property, provider);

    public static string NotTextInJson(string property, OrderIdMapping mapping) => string.Format(
        CultureInfo.InvariantCulture, "Expected the mapping Text for {0}, which is in a JSON column, but found {1}.", property, mapping);

    public static string ForeignKeyDiffers(string property, OrderIdMapping mapping, string principal, OrderIdMapping expected) =>
        string.Format(
        CultureInfo.InvariantCulture, "Expected the mapping {3} for {0}, as for {2}, which it refers to, but found {1}.", property, mapping,
        principal, expected);

    public static string NoLeaseTable(string context) => string.Format(
        CultureInfo.InvariantCulture,
        "Expected the lease table in the model of {0}, but found none. Call AddOrderIdLeases in OnModelCreating.", context);

    public static string JsonNull(string type) =>
        string.Format(CultureInfo.InvariantCulture, "Expected the JSON of a {0}, but found null.", type);

    public static string NoTracking(string context) => string.Format(
        CultureInfo.InvariantCulture,
        "The options of {0} lack UseOrderIdTracking, which fills the search columns of tracked values and writes their milestones. "
        + "Call it on the options.",
        context);

    public static string NoMilestoneTable(string context) => string.Format(
        CultureInfo.InvariantCulture, "The model of {0} has no table of milestones. Call AddOrderIdMilestones in OnModelCreating.",
        context);

    public static string KeyNotKnown(string property) => string.Format(
        CultureInfo.InvariantCulture,
        "The value of {0} has milestones, but the database generates the key of its new row, so they cannot be stored in the same save. "
        + "Save the row before you add events or activities to the value, or use a key that the program generates.", property);

    public static string NotFound(string entity) =>
        string.Format(CultureInfo.InvariantCulture, "The database has no {0} with this key.", entity);

    public static string TooManyTries(string entity, int tries) => string.Format(
        CultureInfo.InvariantCulture,
        "The {0} was changed by others during each of {1} tries to save it. Nothing was saved; the change can be tried again.",
        entity, tries);
}
