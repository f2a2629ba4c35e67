using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace OrderIds.Carriers.Signatures;

/// <content>The implementation for frameworks whose methods take no spans and that lack a fixed-time comparison.</content>
internal static partial class Hmac
{
    /// <summary>Computes the HMAC-SHA256 (RFC 2104) of a message that is given in two parts.</summary>
    public static byte[] Sha256(byte[] key, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(first.ToArray());
        hash.AppendData(second.ToArray());
        return hash.GetHashAndReset();
    }

    // Like CryptographicOperations.FixedTimeEquals: no branch depends on the contents. Optimization is off, because it might add such a
    // branch.
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
