using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace OrderIds.Carriers.Signatures;

/// <content>The same where the framework knows neither spans nor a comparison in fixed time.</content>
internal static partial class Hmac
{
    /// <summary>Computes HMAC-SHA256 (RFC 2104) of two pieces of a message.</summary>
    public static byte[] Sha256(byte[] key, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(first.ToArray());
        hash.AppendData(second.ToArray());
        return hash.GetHashAndReset();
    }

    // As CryptographicOperations.FixedTimeEquals does: no branch depends on the contents, and the optimizer, which might add one, is kept
    // out.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.NoOptimization)]
    private static bool FixedTimeEquals(byte[] given, byte[] expected)
    {
        if (given.Length != expected.Length)
        {
            return false;
        }

        int difference = 0;
        for (int i = 0; i < given.Length; i++)
        {
            difference |= given[i] ^ expected[i];
        }

        return difference == 0;
    }
}
