using System.Text;
using BenchmarkDotNet.Attributes;
using OrderIds.Carriers;

namespace OrderIds.Benchmarks;

/// <summary>
/// Measures looking up a carrier's code as a string, as a span and as UTF-8. The baseline is a dictionary with the same codes, for which
/// spans and UTF-8 are first converted to strings.
/// </summary>
[MemoryDiagnoser]
public class VocabularyBenchmarks
{
    private const int Count = 1024;

    private readonly string[] _codes = new string[Count];
    private readonly byte[][] _utf8Codes = new byte[Count][];
    private TrackingVocabulary _vocabulary = null!;
    private Dictionary<string, TrackingMapping> _dictionary = null!;

    [Params("AfterShip", "ShipEngine", "Ups", "Shopify")]
    public string Name { get; set; } = "AfterShip";

    [GlobalSetup]
    public void Setup()
    {
        _vocabulary = TrackingVocabulary.All.Single(vocabulary => vocabulary.Name == Name);
        _dictionary = _vocabulary.Mappings.ToDictionary(mapping => mapping.Code!, StringComparer.Ordinal);
        var random = new Random(1);
        for (int i = 0; i < Count; i++)
        {
            // Each code is a new string, as in a payload. Comparing a string with the same instance would be unrealistically fast.
            _codes[i] = new string(_vocabulary.Mappings[random.Next(_vocabulary.Mappings.Count)].Code);
            _utf8Codes[i] = Encoding.UTF8.GetBytes(_codes[i]);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int DictionaryOfStrings()
    {
        int sum = 0;
        foreach (string code in _codes)
        {
            sum += (int)_dictionary[code].Status;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Map()
    {
        int sum = 0;
        foreach (string code in _codes)
        {
            sum += (int)_vocabulary.Map(code).Status;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int DictionaryOfSpans()
    {
        Dictionary<string,
        TrackingMapping>.AlternateLookup<ReadOnlySpan<char>> lookup = _dictionary.GetAlternateLookup<ReadOnlySpan<char>>();
        int sum = 0;
        foreach (string code in _codes)
        {
            sum += (int)lookup[code.AsSpan()].Status;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int MapSpan()
    {
        int sum = 0;
        foreach (string code in _codes)
        {
            sum += (int)_vocabulary.Map(code.AsSpan()).Status;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int DictionaryOfUtf8()
    {
        int sum = 0;
        foreach (byte[] code in _utf8Codes)
        {
            sum += (int)_dictionary[Encoding.UTF8.GetString(code)].Status;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int MapUtf8()
    {
        int sum = 0;
        foreach (byte[] code in _utf8Codes)
        {
            sum += (int)_vocabulary.Map(code.AsSpan()).Status;
        }

        return sum;
    }
}
