using System.Numerics;
using System.Security.Cryptography;

namespace OrderIds.Tests.Sealing;

/// <summary>Encrypts numerals of any radix with FF1 of NIST SP 800-38G, step by step as the standard writes it.</summary>
/// <remarks>
/// The yardstick of <see cref="PayloadCipher"/>, which does the same for the one radix and length of an order ID: NIST publishes samples
/// for radix 10 and 36 only, so they can judge this class, and this class the other. It is slow, allocates, and is not thread-safe.
/// </remarks>
internal sealed class Ff1 : IDisposable
{
    private const int BlockSize = 16;
    private const int Rounds = 10;

    // SP 800-38G Revision 1 asks for a million possible texts at least.
    private static readonly BigInteger MinDomain = 1_000_000;

    private readonly int _radix;
    private readonly Aes _aes;
    private readonly ICryptoTransform _encryptor;

    /// <param name="aes">The AES with its key, for blocks on their own; disposed with this instance.</param>
    /// <param name="radix">The number of numerals, 2 to 65,536.</param>
    public Ff1(Aes aes, int radix)
    {
        if (radix is < 2 or > 1 << 16)
        {
            throw new ArgumentOutOfRangeException(nameof(radix), radix, "Expected a radix from 2 to 65,536.");
        }

        _radix = radix;
        _aes = aes;
        _encryptor = aes.CreateEncryptor();
    }

    public ushort[] Encrypt(ReadOnlySpan<ushort> numerals, ReadOnlySpan<byte> tweak)
    {
        Check(numerals);
        int n = numerals.Length;
        int u = n / 2;
        BigInteger a = NumberOf(numerals.Slice(0, u));
        BigInteger b = NumberOf(numerals.Slice(u));
        for (int round = 0; round < Rounds; round++)
        {
            BigInteger modulus = BigInteger.Pow(_radix, round % 2 == 0 ? u : n - u);
            BigInteger c = (a + RoundFunction(round, b, n, tweak)) % modulus;
            a = b;
            b = c;
        }

        return NumeralsOf(a, b, n);
    }

    public ushort[] Decrypt(ReadOnlySpan<ushort> numerals, ReadOnlySpan<byte> tweak)
    {
        Check(numerals);
        int n = numerals.Length;
        int u = n / 2;
        BigInteger a = NumberOf(numerals.Slice(0, u));
        BigInteger b = NumberOf(numerals.Slice(u));
        for (int round = Rounds - 1; round >= 0; round--)
        {
            BigInteger modulus = BigInteger.Pow(_radix, round % 2 == 0 ? u : n - u);
            BigInteger c = (b - RoundFunction(round, a, n, tweak)) % modulus;
            b = a;
            a = c.Sign < 0 ? c + modulus : c;
        }

        return NumeralsOf(a, b, n);
    }

    public void Dispose()
    {
        _encryptor.Dispose();
        _aes.Dispose();
    }

    private void Check(ReadOnlySpan<ushort> numerals)
    {
        if (BigInteger.Pow(_radix, numerals.Length) < MinDomain)
        {
            throw new ArgumentException("Expected enough numerals for a million texts, but found fewer.", nameof(numerals));
        }

        foreach (ushort numeral in numerals)
        {
            if (numeral >= _radix)
            {
                throw new ArgumentException("Expected numerals below the radix, but found another.", nameof(numerals));
            }
        }
    }

    /// <summary>Computes y of steps 6.i to 6.iv: the number that a round adds to one half, made from the other.</summary>
    private BigInteger RoundFunction(int round, BigInteger half, int n, ReadOnlySpan<byte> tweak)
    {
        int u = n / 2;
        int numberBytes = ByteLengthOf(BigInteger.Pow(_radix, n - u) - 1);
        int takenBytes = (4 * ((numberBytes + 3) / 4)) + 4;

        // P (one block), then Q: tweak, zeros, round, NUM(half), together whole blocks.
        int length = BlockSize + ((tweak.Length + 1 + numberBytes + BlockSize - 1) / BlockSize * BlockSize);
        var text = new byte[length];
        text[0] = 1;
        text[1] = 2;
        text[2] = 1;
        Write(text.AsSpan(3, 3), _radix);
        text[6] = Rounds;
        text[7] = (byte)u;
        Write(text.AsSpan(8, 4), n);
        Write(text.AsSpan(12, 4), tweak.Length);
        tweak.CopyTo(text.AsSpan(BlockSize));
        text[length - numberBytes - 1] = (byte)round;
        Write(text.AsSpan(length - numberBytes), half);

        byte[] mac = AuthenticationCode(text);
        var taken = new byte[(takenBytes + BlockSize - 1) / BlockSize * BlockSize];
        for (int block = 0; block * BlockSize < taken.Length; block++)
        {
            // The first block is R itself; the next are those of R xor 1, R xor 2 and so on, enciphered.
            byte[] source = (byte[])mac.Clone();
            if (block > 0)
            {
                source[BlockSize - 1] ^= (byte)block;
                source = Encipher(source);
            }

            source.CopyTo(taken, block * BlockSize);
        }

        return NumberOf(taken.AsSpan(0, takenBytes));
    }

    /// <summary>Computes PRF of the standard (algorithm 6): the last block of a chain that starts with zeros.</summary>
    private byte[] AuthenticationCode(byte[] text)
    {
        var chain = new byte[BlockSize];
        for (int start = 0; start < text.Length; start += BlockSize)
        {
            for (int i = 0; i < BlockSize; i++)
            {
                chain[i] ^= text[start + i];
            }

            chain = Encipher(chain);
        }

        return chain;
    }

    private byte[] Encipher(byte[] block)
    {
        var output = new byte[BlockSize];
        _encryptor.TransformBlock(block, 0, BlockSize, output, 0);
        return output;
    }

    private BigInteger NumberOf(ReadOnlySpan<ushort> numerals)
    {
        BigInteger number = BigInteger.Zero;
        foreach (ushort numeral in numerals)
        {
            number = (number * _radix) + numeral;
        }

        return number;
    }

    private static BigInteger NumberOf(ReadOnlySpan<byte> bytes)
    {
        BigInteger number = BigInteger.Zero;
        foreach (byte value in bytes)
        {
            number = (number << 8) + value;
        }

        return number;
    }

    private ushort[] NumeralsOf(BigInteger a, BigInteger b, int n)
    {
        var numerals = new ushort[n];
        BigInteger rest = b;
        for (int i = n - 1; i >= 0; i--)
        {
            if (i == (n / 2) - 1)
            {
                rest = a;
            }

            numerals[i] = (ushort)(rest % _radix);
            rest /= _radix;
        }

        return numerals;
    }

    private static int ByteLengthOf(BigInteger number)
    {
        int length = 0;
        for (; !number.IsZero; number >>= 8)
        {
            length++;
        }

        return length;
    }

    /// <summary>Writes a number big-endian over the whole of a span.</summary>
    private static void Write(Span<byte> destination, BigInteger number)
    {
        for (int i = destination.Length - 1; i >= 0; i--)
        {
            destination[i] = (byte)(number & 0xFF);
            number >>= 8;
        }
    }
}
