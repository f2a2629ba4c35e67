using System.Security.Cryptography;
using FsCheck.Xunit;
using OrderIds.Sealing;

namespace OrderIds.Tests.Sealing;

[Properties(Arbitrary = [typeof(Arbitraries), typeof(Keys)])]
public partial class Ff1Tests
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const string Key128 = "2B7E151628AED2A6ABF7158809CF4F3C";
    private const string Key192 = Key128 + "EF4359D8D580AA4F";
    private const string Key256 = Key192 + "7F036D6F04FC6A94";

    /// <summary>Gets the nine samples that NIST publishes with SP 800-38G: key, radix, tweak, plaintext, ciphertext.</summary>
    public static TheoryData<string, int, string, string, string> NistSamples => new()
    {
        { Key128, 10, "", "0123456789", "2433477484" },
        { Key128, 10, "39383736353433323130", "0123456789", "6124200773" },
        { Key128, 36, "3737373770717273373737", "0123456789abcdefghi", "a9tv40mll9kdu509eum" },
        { Key192, 10, "", "0123456789", "2830668132" },
        { Key192, 10, "39383736353433323130", "0123456789", "2496655549" },
        { Key192, 36, "3737373770717273373737", "0123456789abcdefghi", "xbj3kv35jrawxv32ysr" },
        { Key256, 10, "", "0123456789", "6657667009" },
        { Key256, 10, "39383736353433323130", "0123456789", "1001623463" },
        { Key256, 36, "3737373770717273373737", "0123456789abcdefghi", "xs8a0azh2avyalyzuwd" },
    };

    /// <summary>
    /// Gets texts so long that a round takes more than one block, which none of NIST's does; ciphertexts of Bouncy Castle's FF1.
    /// </summary>
    public static TheoryData<string, int, string, string, string> LongSamples => new()
    {
        { Key128, 36, "3737373770717273373737", "0123456789abcdefghijklmnopqrstuvwxyz", "etctqbhw42iifzhqis3g034b3qcrdrc4de0b" },
        { Key128, 36, "3737373770717273373737", "0123456789abcdefghijklmnopqrstuvwxyz0", "0yzk1dh3qrizd3fakndofz0lswvabsajv45o9" },
        { Key192, 36, "", "zyxwvutsrqponmlkjihgfedcba9876543210zyxwvu", "0km7yov4j83dez5xjgj0f3garxzbtuv8lb38oyl5dl" },
        {
            Key256, 36, "39383736353433323130", "0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghij",
            "kjgglrhxgz6085z4vy46f12kenmi9msle48zlxb1ign5h8wzq6at5s4y"
        },
    };

    [Theory]
    [MemberData(nameof(NistSamples))]
    [MemberData(nameof(LongSamples))]
    public void Encrypt_GivesThePublishedCiphertext(string key, int radix, string tweak, string plaintext, string ciphertext)
    {
        using var ff1 = new Ff1(CreateAes(Convert.FromHexString(key)), radix);

        Assert.Equal(ciphertext, TextOf(ff1.Encrypt(NumeralsOf(plaintext), Convert.FromHexString(tweak))));
    }

    [Theory]
    [MemberData(nameof(NistSamples))]
    [MemberData(nameof(LongSamples))]
    public void Decrypt_GivesThePublishedPlaintext(string key, int radix, string tweak, string plaintext, string ciphertext)
    {
        using var ff1 = new Ff1(CreateAes(Convert.FromHexString(key)), radix);

        Assert.Equal(plaintext, TextOf(ff1.Decrypt(NumeralsOf(ciphertext), Convert.FromHexString(tweak))));
    }

    [Property(MaxTest = 120)]
    public void Encrypt_WithRadix32And14Numerals_IsWhatTheCipherDoes(SortableId sample, Key key)
    {
        using var ff1 = new Ff1(CreateAes(key.Bytes), 32);
        using var cipher = new OrderIdCipher(key.Bytes, key.Slot);

        OrderId expected = OfPayload(ff1.Encrypt(PayloadOf(sample.Id), []), key.Slot);

        Assert.Equal(expected, cipher.Seal(sample.Id));
        Assert.Equal(PayloadOf(sample.Id), ff1.Decrypt(PayloadOf(expected), []));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(65_537)]
    public void Constructor_RadixOutOfRange_Throws(int radix)
    {
        using Aes aes = CreateAes(new byte[16]);
        Assert.Throws<ArgumentOutOfRangeException>(nameof(radix), () => new Ff1(aes, radix));
    }

    [Fact]
    public void Encrypt_FewerThanAMillionTexts_Throws()
    {
        using var ff1 = new Ff1(CreateAes(new byte[16]), 10);
        Assert.Throws<ArgumentException>("numerals", () => ff1.Encrypt([1, 2, 3, 4, 5], []));
    }

    [Fact]
    public void Encrypt_NumeralAsLargeAsTheRadix_Throws()
    {
        using var ff1 = new Ff1(CreateAes(new byte[16]), 10);
        Assert.Throws<ArgumentException>("numerals", () => ff1.Encrypt([1, 2, 3, 4, 5, 10], []));
    }

    private static Aes CreateAes(byte[] key)
    {
        Aes aes = Aes.Create();
        aes.Mode = CipherMode.ECB;
        aes.Padding = PaddingMode.None;
        aes.Key = key;
        return aes;
    }

    private static ushort[] NumeralsOf(string text) => [.. text.Select(symbol => (ushort)Digits.IndexOf(symbol, StringComparison.Ordinal))];

    private static string TextOf(ushort[] numerals) => string.Concat(numerals.Select(numeral => Digits[numeral]));

    /// <summary>Reads the payload off the text, without the arithmetic of the library: characters 0 to 2 and 4 to 14.</summary>
    private static ushort[] PayloadOf(OrderId id) =>
        [.. id.ToString().Remove(15).Remove(3, 1).Select(symbol => (ushort)Symbols.Alphabet.IndexOf(symbol, StringComparison.Ordinal))];

    private static OrderId OfPayload(ushort[] payload, int keySlot)
    {
        string text = string.Concat(payload.Select(numeral => Symbols.Alphabet[numeral])).Insert(3, "RSTVWXYZ"[keySlot].ToString());

        // The one pair of check characters that fits.
        return Symbols.Alphabet.SelectMany(_ => Symbols.Alphabet, (a, b) => OrderId.Validate(text + a + b))
            .Single(validation => validation.IsValid).Id;
    }
}
