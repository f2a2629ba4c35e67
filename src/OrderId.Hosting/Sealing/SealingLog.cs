using Microsoft.Extensions.Logging;

namespace OrderIds.Hosting.Sealing;

/// <summary>Holds the log messages about ciphers. None of them carries an order ID or anything of a key.</summary>
internal static partial class SealingLog
{
    [LoggerMessage(8, LogLevel.Information, "Sealed order IDs ({Cipher}): keys in slots {KeySlots}; new IDs are sealed with slot {KeySlot}.")]
    public static partial void CipherReady(this ILogger logger, string cipher, string keySlots, int keySlot);
}
