using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;

namespace OrderIds.Benchmarks;

/// <summary>
/// Measures sealing and opening one ID and 1,024. The baselines are single AES blocks, encrypted in the two ways that .NET offers.
/// </summary>
[MemoryDiagnoser]
public class SealingBenchmarks : IDisposable
{
    private const int Count = 1024;
    private const int Blocks = 16;

    private readonly OrderId[] _sortable = new OrderId[Count];
    private readonly OrderId[] _sealed = new OrderId[Count];
    private readonly OrderId[] _destination = new OrderId[Count];
    private readonly byte[][] _inputs = new byte[Count][];
    private readonly byte[] _output = new byte[Blocks];
    private readonly byte[] _key = new byte[16];
    private Aes _aes = null!;
    private ICryptoTransform _encryptor = null!;
    private OrderIdCipher _cipher = null!;
    private int _next;

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20250101);
        random.NextBytes(_key);
        for (int i = 0; i < Count; i++)
        {
            DateTimeOffset time = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(random.Next(365 * 86400));
            _sortable[i] = OrderId.Create(time, random.Next(1 << 13), random.Next(1 << 16));
            _inputs[i] = new byte[Blocks];
            random.NextBytes(_inputs[i]);
        }

        _cipher = new OrderIdCipher(_key);
        _cipher.Seal(_sortable, _sealed);
        _aes = Aes.Create();
        _aes.Mode = CipherMode.ECB;
        _aes.Padding = PaddingMode.None;
        _aes.Key = _key;
        _encryptor = _aes.CreateEncryptor();
    }

    [GlobalCleanup]
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _cipher.Dispose();
        _encryptor.Dispose();
        _aes.Dispose();
    }

    [Benchmark(Baseline = true)]
    public int AesEncryptEcbBlock() => _aes.EncryptEcb(_inputs[Next()], _output, PaddingMode.None);

    [Benchmark]
    public int AesTransformBlock() => _encryptor.TransformBlock(_inputs[Next()], 0, Blocks, _output, 0);

    [Benchmark]
    public OrderId SealOne() => _cipher.Seal(_sortable[Next()]);

    [Benchmark]
    public OrderId OpenOne() => _cipher.Open(_sealed[Next()]);

    [Benchmark(OperationsPerInvoke = Count)]
    public OrderId SealBatch()
    {
        _cipher.Seal(_sortable, _destination);
        return _destination[Next()];
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public OrderId OpenBatch()
    {
        _cipher.Open(_sealed, _destination);
        return _destination[Next()];
    }

    [Benchmark]
    public int MakeCipher()
    {
        using var cipher = new OrderIdCipher(_key);
        return cipher.KeySlot;
    }

    private int Next() => _next = (_next + 1) & (Count - 1);
}
