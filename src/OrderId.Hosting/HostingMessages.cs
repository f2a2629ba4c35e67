using System.Globalization;

namespace OrderIds.Hosting;

/// <summary>Holds the messages about options, keys and health: what was expected, what was found, where.</summary>
internal static class HostingMessages
{
    public const string NoDataSource =
        "Expected a DbDataSource among the services, but found none. Register one, or give it to UseDatabase.";

    public const string NoStore =
        "Expected a lease store (UseFile, UseDatabase or UseStore, or File in the configuration), but found none.";

    public const string StillAway =
        "Expected a lease before the host starts, but the store was found to be away and has granted none since. "
        + "See the inner exception, or set StartWithoutStore to start all the same.";

    public const string StoreNeedsGenerator =
        "Expected a lease store that needs no order IDs, but found one that asks for the generator whose leases it grants, "
        + "while it is made or asked. Give it a generator with another key, or none.";

    public const string NoKey = "Expected a key (UseKeyFile or UseKey, or KeyFiles in the configuration), but found none.";

    public const string ToleranceOutOfRange = "Expected a tolerance of zero or more.";

    public static string NoPath(int keySlot) => Format("Expected KeyFiles to name a file for slot {0}, but found an empty path.", keySlot);

    public static string NotForOwnStore(string setting) =>
        Format(
            "Expected no {0} beside a store of your own (UseStore), which it does not reach, but found one. Give it to the store itself.",
            setting);

    public static string KeySlotOutOfRange(int keySlot) => Format("Expected key slots from 0 to 7, but found {0}.", keySlot);

    public static string TwoKeys(int keySlot) =>
        Format("Expected one key per slot, but found a file and a callback for slot {0}.", keySlot);

    public static string NoKeyForNewIds(int[] known, int? keySlot) => Format(
        "Expected KeySlot to name the slot of a key ({0}), but found {1}.",
        string.Join(", ", known), keySlot?.ToString(CultureInfo.InvariantCulture) ?? "nothing");

    public static string KeyLength(int keySlot, int length) =>
        Format("Expected a key of 16, 24 or 32 bytes for slot {0}, but found {1}.", keySlot, length);

    public static string KeyFileNotRead(int keySlot, string path, string reason) =>
        Format("The key of slot {0} could not be read from '{1}'. {2}", keySlot, path, reason);

    public static string KeyFileMissing(int keySlot, string path) => Format(
        "The key of slot {0} could not be read, because there is no file '{1}'. Make one with 'orderid key new {1}'; "
        + "if IDs were sealed with the key before, restore its file instead.", keySlot, path);

    public static string Healthy(OrderIdGeneratorStatus status) => Format("{0:N0} order IDs are left.", status.Left);

    public static string Away(OrderIdGeneratorStatus status) =>
        Format("The lease store granted nothing to the last {0:N0} requests. {1:N0} order IDs are left.", status.Failures, status.Left);

    public static string NothingLeft(OrderIdGeneratorStatus status) =>
        Format("No order IDs are left ({0:N0} failed requests to the lease store). "
            + "They are issued again once it grants a lease.", status.Failures);

    /// <summary>Says which options a message is about.</summary>
    public static string In(string? key, string message) => string.IsNullOrEmpty(key) ? message : Format("{0}: {1}", key, message);

    private static string Format(string format, params object?[] values) => string.Format(CultureInfo.InvariantCulture, format, values);
}
