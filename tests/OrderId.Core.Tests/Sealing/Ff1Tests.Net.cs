using Org.BouncyCastle.Crypto.Fpe;
using Org.BouncyCastle.Crypto.Parameters;

namespace OrderIds.Tests.Sealing;

/// <summary>FF1 as Bouncy Castle implements it, which shares no code with the library or with the reference in the tests.</summary>
public partial class Ff1Tests
{
    [Property(MaxTest = 1000)]
    public void SealAndOpen_OfAnyIdAndKey_AreBouncyCastlesFf1(SortableId sample, Key key)
    {
        using var cipher = new OrderIdCipher(key.Bytes, key.Slot);

        OrderId result = cipher.Seal(sample.Id);

        Assert.Equal(BouncyCastle(key, PayloadOf(sample.Id), encrypt: true), PayloadOf(result));
        Assert.Equal(BouncyCastle(key, PayloadOf(result), encrypt: false), PayloadOf(cipher.Open(result)));
    }

    private static ushort[] BouncyCastle(Key key, ushort[] numerals, bool encrypt)
    {
        var engine = new FpeFf1Engine();
        engine.Init(encrypt, new FpeParameters(new KeyParameter(key.Bytes), radix: 32, tweak: []));
        byte[] input = Array.ConvertAll(numerals, numeral => (byte)numeral);
        byte[] output = new byte[input.Length];
        engine.ProcessBlock(input, 0, input.Length, output, 0);
        return Array.ConvertAll(output, numeral => (ushort)numeral);
    }
}
