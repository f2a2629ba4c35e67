using System.Globalization;
using BenchmarkDotNet.Attributes;
using MassTransit;

namespace OrderIds.Benchmarks.Peers;

/// <summary>Measures parsing an ID. Only order IDs have check characters to verify. NewId has no <c>TryParse</c>.</summary>
[MemoryDiagnoser]
[BenchmarkCategory(PeerTable.Category)]
public class ParsingPeers
{
    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Count)]
    public int GuidV4() => CountGuids(PeerInputs.GuidV4Texts);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Ours()
    {
        int sum = 0;
        foreach (string text in Inputs.OrderIdTexts)
        {
            sum += OrderId.TryParse(text, out OrderId id) && id != OrderId.None ? 1 : 0;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int GuidV7() => CountGuids(PeerInputs.GuidV7Texts);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int CysharpUlid()
    {
        int sum = 0;
        foreach (string text in PeerInputs.UlidTexts)
        {
            sum += Ulid.TryParse(text, out Ulid id) && id != Ulid.Empty ? 1 : 0;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int MassTransitNewId()
    {
        int sum = 0;
        foreach (string text in PeerInputs.NewIdTexts)
        {
            sum += new NewId(text) != NewId.Empty ? 1 : 0;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int NUlidUlid()
    {
        int sum = 0;
        foreach (string text in PeerInputs.NUlidTexts)
        {
            sum += NUlid.Ulid.TryParse(text, out NUlid.Ulid id) && id != NUlid.Ulid.Empty ? 1 : 0;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Counter()
    {
        int sum = 0;
        foreach (string text in PeerInputs.LongTexts)
        {
            sum += long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long id) && id != 0 ? 1 : 0;
        }

        return sum;
    }

    private static int CountGuids(string[] texts)
    {
        int sum = 0;
        foreach (string text in texts)
        {
            sum += Guid.TryParse(text, out Guid id) && id != Guid.Empty ? 1 : 0;
        }

        return sum;
    }
}
