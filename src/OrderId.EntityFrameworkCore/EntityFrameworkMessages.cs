using System.Globalization;

namespace OrderIds.EntityFrameworkCore;

/// <summary>Holds the messages about models and contexts: what was expected, what was found, where. They name properties, never values.</summary>
internal static class EntityFrameworkMessages
{
    public const string MappingOutOfRange = "Expected a value that the enumeration defines.";

    public const string BadTableName =
        "Expected a name of at most 64 small letters, digits and underscores that does not start with a digit, but found nothing or something else. "
        + "Databases fold names written without quotes, as the lease store writes them.";

    public const string OpenConnection =
        "Expected a context that opens a connection of its own, but its connection is already open. A grant must not be part of a transaction of somebody else: "
        + "give the context a connection string or a data source, or take a MemoryLeaseStore where one process is all there is.";

    public static string UnknownWord(string type) =>
        string.Format(CultureInfo.InvariantCulture, "Expected a word of {0} in the column, but found one that is not known.", type);

    public static string NoGenerator(string property) => string.Format(
        CultureInfo.InvariantCulture,
        "Expected an order ID generator for {0}, which is generated on add, but found none. Register an IOrderIdGenerator with the application's services, "
        + "pass one to UseOrderIdGenerator, or set the ID before adding.", property);

    public static string UuidOutOfOrder(string property, string provider) => string.Format(
        CultureInfo.InvariantCulture,
        "Expected a mapping that keeps the order of the IDs, but found Uuid for {0} with {1}, which sorts UUIDs otherwise: range queries would return wrong rows. "
        + "Use Text or Bytes, or a value converter of your own.", property, provider);

    public static string NotTextInJson(string property, OrderIdMapping mapping) => string.Format(
        CultureInfo.InvariantCulture, "Expected the mapping Text for {0}, which lies in a JSON column, but found {1}.", property, mapping);

    public static string ForeignKeyDiffers(string property, OrderIdMapping mapping, string principal, OrderIdMapping expected) => string.Format(
        CultureInfo.InvariantCulture, "Expected the mapping {3} for {0}, as for {2}, which it refers to, but found {1}.", property, mapping, principal, expected);

    public static string NoLeaseTable(string context) => string.Format(
        CultureInfo.InvariantCulture, "Expected the lease table in the model of {0}, but found none. Call AddOrderIdLeases in OnModelCreating.", context);

    public static string NamesFolded(string provider) => string.Format(
        CultureInfo.InvariantCulture,
        "Expected a database that finds a quoted table by its unquoted name in small letters, but found {0}, which folds to capitals. "
        + "Leave AddOrderIdLeases out and call DbLeaseStore.CreateTableAsync.", provider);
}
