using System.Globalization;

namespace OrderIds.Hosting;

/// <summary>Contains the error messages about options, keys and health.</summary>
internal static class HostingMessages
{
    public const string NoDataSource =
        "No DbDataSource is registered as a service. Register one, or pass one to UseDatabase.";

    public const string NoStore =
        "No lease store is specified. Call UseFile, UseDatabase or UseStore, or set File in the configuration.";

    public const string StillAway =
        "The host needs a lease to start, but the lease store is unavailable. "
        + "See the inner exception, or set StartWithoutStore to start without a lease.";

    public const string StoreNeedsGenerator =
        "The lease store uses the generator to which it grants leases "
        + "while it is created or called. Change the store to use a generator with another service key, or none.";

    public const string NoKey = "No key is specified. Call UseKeyFile or UseKey, or set KeyFiles in the configuration.";

    public const string ToleranceOutOfRange = "Expected a tolerance of zero or more.";

    public static string NoGenerator(string? key) => key is null
        ? "The health check of order IDs has no generator. Call AddOrderIds on the services."
        : Format("The health check of order IDs has no generator with the service key '{0}'. "
            + "Call AddKeyedOrderIds with this key on the services.", key);

    public static string NoPath(int keySlot) => Format("The path of the key file for slot {0} in KeyFiles is empty.", keySlot);

    public static string NotForOwnStore(string setting) =>
        Format(
            "{0} has no effect on a custom store (UseStore). Remove it here, and configure the store itself.",
            setting);

    public static string KeySlotOutOfRange(int keySlot) => Format("Expected key slots from 0 to 7, but found {0}.", keySlot);

    public static string TwoKeys(int keySlot) =>
        Format("Slot {0} has two keys: one from a file and one from a callback. Remove one of them.", keySlot);

    public static string NoKeyForNewIds(int[] known, int? keySlot) => Format(
        "KeySlot must be the slot of a key ({0}), but is {1}.",
        string.Join(", ", known), keySlot?.ToString(CultureInfo.InvariantCulture) ?? "not set");

    public static string KeyLength(int keySlot, int length) =>
        Format("Expected a key of 16, 24 or 32 bytes for slot {0}, but found {1}.", keySlot, length);

    public static string KeyFileNotRead(int keySlot, string path, string reason) =>
        Format("The key of slot {0} could not be read from '{1}'. {2}", keySlot, path, reason);

    public static string KeyFileMissing(int keySlot, string path) => Format(
        "The key of slot {0} could not be read, because the file '{1}' does not exist. Create it with 'orderid key new {1}'; "
        + "if IDs were already sealed with this key, restore the file instead.", keySlot, path);

    public static string Healthy(OrderIdGeneratorStatus status) => Format("{0:N0} order IDs are left.", status.Left);

    public static string Away(OrderIdGeneratorStatus status) =>
        Format("The last {0:N0} requests to the lease store failed. {1:N0} order IDs are left.", status.Failures, status.Left);

    public static string NothingLeft(OrderIdGeneratorStatus status) =>
        Format("No order IDs are left ({0:N0} failed requests to the lease store). "
            + "IDs are issued again when the store grants a lease.", status.Failures);

    /// <summary>Adds the name of the options to a message.</summary>
    public static string In(string? key, string message) => string.IsNullOrEmpty(key) ? message : Format("{0}: {1}", key, message);

    private static string Format(string format, params object?[] values) => string.Format(CultureInfo.InvariantCulture, format, values);
}
