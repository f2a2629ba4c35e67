using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using Org.BouncyCastle.Crypto.Fpe;
using Org.BouncyCastle.Crypto.Parameters;

namespace OrderIds.Benchmarks.Peers;

/// <summary>
/// Measures the encryption of an ID's 14 payload characters by FF1 with AES-128. Bouncy Castle gets them as numerals. Order IDs are also
/// parsed, and written with new check characters.
/// </summary>
[MemoryDiagnoser]
[BenchmarkCategory(PeerTable.Category)]
public class SealingPeers : IDisposable
{
    private const int Payload = 14;

    private readonly byte[] _key = new byte[16];
    private readonly byte[][] _numerals = new byte[Inputs.Count][];
    private readonly byte[][] _blocks = new byte[Inputs.Count][];
    private readonly byte[] _output = new byte[16];
    private readonly OrderId[] _sealed = new OrderId[Inputs.Count];
    private readonly Aes _aes = Aes.Create();
    private readonly FpeFf1Engine _engine = new();
    private readonly OrderIdCipher _cipher;

    public SealingPeers()
    {
        var random = new Random(20250101);
        random.NextBytes(_key);
        for (int i = 0; i < Inputs.Count; i++)
        {
            _blocks[i] = new byte[16];
            random.NextBytes(_blocks[i]);
            _numerals[i] = Array.ConvertAll(_blocks[i][..Payload], value => (byte)(value & 31));
        }

        _aes.Key = _key;
        _engine.Init(true, new FpeParameters(new KeyParameter(_key), radix: 32, tweak: []));
        _cipher = new OrderIdCipher(_key);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Count)]
    public int AesBlock()
    {
        int sum = 0;
        foreach (byte[] block in _blocks)
        {
            sum += _aes.EncryptEcb(block, _output, PaddingMode.None) + _output[0];
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public OrderId[] Seal()
    {
        for (int i = 0; i < _sealed.Length; i++)
        {
            _sealed[i] = _cipher.Seal(Inputs.OrderIds[i]);
        }

        return _sealed;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public OrderId[] SealMany()
    {
        _cipher.Seal(Inputs.OrderIds, _sealed);
        return _sealed;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int BouncyCastle()
    {
        int sum = 0;
        foreach (byte[] numerals in _numerals)
        {
            _engine.ProcessBlock(numerals, 0, Payload, _output, 0);
            sum += _output[0];
        }

        return sum;
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _cipher.Dispose();
        _aes.Dispose();
        GC.SuppressFinalize(this);
    }
}
