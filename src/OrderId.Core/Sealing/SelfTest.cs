using System.Security.Cryptography;

namespace OrderIds.Sealing;

/// <summary>Tests the platform's AES, and the encryption of IDs that uses it, with a known order ID.</summary>
/// <remarks>The values are the first test vectors of wire format 1, one for each key length. Their keys are public.</remarks>
internal static class SelfTest
{
    private static ReadOnlySpan<byte> Key128 =>
    [
        0x22, 0x91, 0xD8, 0xCD, 0xC3, 0x10, 0x41, 0x1E, 0x7E, 0xC2, 0x73, 0x78, 0xA6, 0x61, 0xC9, 0x35,
    ];

    private static ReadOnlySpan<byte> Key192 =>
    [
        0x18, 0x7C, 0x07, 0xE4, 0xD5, 0x63, 0x6E, 0x9B, 0xC3, 0xC4, 0x00, 0xB2, 0x72, 0x44, 0xB8, 0xCD,
        0x3A, 0x97, 0xF1, 0x1A, 0xE6, 0x51, 0x07, 0x05,
    ];

    private static ReadOnlySpan<byte> Key256 =>
    [
        0x06, 0xA6, 0x8A, 0x02, 0xF0, 0xE1, 0x61, 0xAF, 0x37, 0xF8, 0x6C, 0xB9, 0x07, 0x87, 0x38, 0xC3,
        0x70, 0xF0, 0x7E, 0x8D, 0x3B, 0x58, 0x3B, 0xAD, 0x38, 0xC2, 0x75, 0xF3, 0x4A, 0xED, 0x05, 0x6A,
    ];

    /// <summary>Seals and opens a known order ID, and compares the results with the expected ones.</summary>
    /// <param name="keyLength">The length of the key, in bytes: 16, 24 or 32.</param>
    /// <param name="createAes">The function that creates an AES instance of the platform.</param>
    /// <exception cref="CryptographicException">A result is not the expected one.</exception>
    public static void Run(int keyLength, Func<Aes> createAes)
    {
        switch (keyLength)
        {
            case 16:
                Verify(Key128, "000K0000000000071", "M1QRGRD872HG9K1NY", createAes);
                break;
            case 24:
                Verify(Key192, "000K00000000001JH", "3DYSQDN8BT753MR0K", createAes);
                break;
            default:
                Verify(Key256, "ZZZKZZZZZZZZZZZ08", "7QJTZYRDA0MYZA8JZ", createAes);
                break;
        }
    }

    private static void Verify(ReadOnlySpan<byte> key, string sortable, string @sealed, Func<Aes> createAes)
    {
        OrderId known = OrderId.Parse(sortable);
        OrderId expected = OrderId.Parse(@sealed);
        using var sealing = new SealingKey(key, createAes);
        PayloadCipher cipher = sealing.Rent();
        try
        {
            if (cipher.Seal(known, expected.KeySlot) != expected || cipher.Open(expected) != known)
            {
                throw new CryptographicException(SealingMessages.SelfTestFailed);
            }
        }
        finally
        {
            sealing.Return(cipher);
        }
    }
}
