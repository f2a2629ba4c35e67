using System.Globalization;

namespace OrderIds.Sealing;

/// <summary>Contains the error messages about sealing and opening.</summary>
internal static class SealingMessages
{
    public const string General = "The order ID cannot be sealed or opened.";

    public const string ToleranceOutOfRange = "Expected a tolerance of zero or more.";

    public const string KeySlotOutOfRange = "Expected a key slot from 0 to 7.";

    public const string Overlap =
        "Expected a destination that starts at the same element as the source or does not overlap it, but found another overlap.";

    public const string SelfTestFailed = "The self-test of the platform's AES failed: a known order ID was not sealed or opened correctly.";

    public const string NoKeyInFile = "Expected a key of 32, 48 or 64 hexadecimal digits, but found something else.";

    public const string KeyFileIsDirectory = "Expected a file that holds a key, but found a directory.";

    public const string KeyFileIsNotRegular =
        "Expected a file that holds a key, but found a pipe or a device. Write the key to a file that only its owner can read.";

    public static string KeyFileIsOpen(string path, int mode) => string.Format(
        CultureInfo.InvariantCulture,
        "The key file is accessible to its group or to others (mode {0}). "
            + "Run 'chmod 600 {1}', and create a new key if another user may have read this one.",
        Convert.ToString(mode, 8),
        path);

    public static string KeyLength(int length) =>
        string.Format(CultureInfo.InvariantCulture, "Expected a key of 16, 24 or 32 bytes, but found {0}.", length);

    public static string KeySlotTaken(int keySlot) =>
        string.Format(CultureInfo.InvariantCulture, "Expected a key slot without a key, but found one in slot {0}.", keySlot);

    public static string DestinationTooShort(int expected, int found) =>
        string.Format(CultureInfo.InvariantCulture, "Expected a destination of at least {0} order IDs, but found {1}.", expected, found);

    public static string NotSortable(OrderIdKind kind, int index) =>
        string.Format(CultureInfo.InvariantCulture, "Expected a sortable order ID to seal{1}, but found one of kind {0}.", kind, At(index));

    public static string NotSealed(OrderIdKind kind, int index) =>
        string.Format(CultureInfo.InvariantCulture, "Expected a sealed order ID to open{1}, but found one of kind {0}.", kind, At(index));

    public static string UnknownKeySlot(string known, int keySlot, int index) =>
        string.Format(
            CultureInfo.InvariantCulture, "Expected an order ID sealed with a known key slot ({0}){2}, but found key slot {1}.", known,
            keySlot, At(index));

    public static string ImplausibleTime(DateTimeOffset earliest, DateTimeOffset latest, DateTimeOffset found, int index) =>
        string.Format(
            CultureInfo.InvariantCulture,
            "The order ID{3} was sealed with another key, or is invented. Opened with this key, its time is {2:yyyy-MM-ddTHH:mm:ss.fffZ}, "
                + "but only times from {0:yyyy-MM-ddTHH:mm:ss.fffZ} to {1:yyyy-MM-ddTHH:mm:ss.fffZ} are possible.",
            earliest,
            latest,
            found,
            At(index));

    public static string KeyFileMissing(string path) => string.Format(
        CultureInfo.InvariantCulture,
        "The key file '{0}' does not exist. Create it with 'orderid key new {0}'; if IDs were already sealed with this key, restore the "
        + "file instead.",
        path);

    private static string At(int index) =>
        index < 0 ? string.Empty : string.Format(CultureInfo.InvariantCulture, " at index {0}", index);
}
