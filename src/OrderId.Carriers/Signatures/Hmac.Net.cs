using System.Security.Cryptography;

namespace OrderIds.Carriers.Signatures;

/// <content>The implementation that uses the framework's methods.</content>
internal static partial class Hmac
{
    /// <summary>Computes the HMAC-SHA256 (RFC 2104) of a message that is given in two parts.</summary>
    public static byte[] Sha256(byte[] key, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(first);
        hash.AppendData(second);
        return hash.GetHashAndReset();
    }

    private static bool FixedTimeEquals(byte[] given, byte[] expected) => CryptographicOperations.FixedTimeEquals(given, expected);
}
