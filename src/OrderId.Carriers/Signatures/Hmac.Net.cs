using System.Security.Cryptography;

namespace OrderIds.Carriers.Signatures;

/// <content>What the framework has.</content>
internal static partial class Hmac
{
    /// <summary>Computes HMAC-SHA256 (RFC 2104) of two pieces of a message.</summary>
    public static byte[] Sha256(byte[] key, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(first);
        hash.AppendData(second);
        return hash.GetHashAndReset();
    }

    private static bool FixedTimeEquals(byte[] given, byte[] expected) => CryptographicOperations.FixedTimeEquals(given, expected);
}
