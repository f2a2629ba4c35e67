using System.Text;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace OrderIds.Benchmarks;

/// <summary>
/// Measures finding IDs in ordinary text, in an export with one ID in each line, and in a text of IDs only, each of one mebibyte. The
/// baseline is a compiled regular expression for the same forms.
/// </summary>
/// <remarks>
/// The regular expression finds the same candidates, but does not verify them. So the baseline also parses each candidate. Two other
/// variants are measured: the usual code with an object for each match, and the regular expression alone, which verifies nothing.
/// </remarks>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class MatchingBenchmarks
{
    private const int Size = 1 << 20;

    // One operation is one byte of UTF-8, so that the results show the throughput.
    private static readonly string Ordinary = Fill(i =>
        $"Dear customer, the parcel was handed over to the carrier on 2026-11-{(i % 28) + 1:00} at 14:{i % 60:00}. "
        + "Delivery takes three to five working days; an international shipment, customs clearance included, up to 14. "
        + $"Reference {i}, weight {i % 40}.5 kg, see https://example.com/help?topic=shipping&id={i}.\n");

    private static readonly string Export = Fill(
        i => $"2026-11-{(i % 28) + 1:00}T14:{i % 60:00}:00Z;{IdText(i)};Shipped;{i % 90}.90 EUR;Sample item\n");

    private static readonly string Full = Fill(i => IdText(i) + ", ");

    private static readonly string[] Lines = Inputs.GroupedTexts.Select(id => $"Order {id} has shipped.").ToArray();

    private static readonly byte[] OrdinaryUtf8 = Encoding.UTF8.GetBytes(Ordinary);
    private static readonly byte[] ExportUtf8 = Encoding.UTF8.GetBytes(Export);
    private static readonly byte[] FullUtf8 = Encoding.UTF8.GetBytes(Full);

    [Benchmark(Baseline = true, OperationsPerInvoke = Size)]
    [BenchmarkCategory("an ID in each line")]
    public int RegexExport() => CountRegex(Export);

    [Benchmark(OperationsPerInvoke = Size)]
    [BenchmarkCategory("an ID in each line")]
    public int RegexMatchesExport() => CountMatches(Export);

    [Benchmark(OperationsPerInvoke = Size)]
    [BenchmarkCategory("an ID in each line")]
    public int RegexCandidatesExport() => CountCandidates(Export);

    [Benchmark(OperationsPerInvoke = Size)]
    [BenchmarkCategory("an ID in each line")]
    public int EnumerateMatchesExport() => Count(Export);

    [Benchmark(OperationsPerInvoke = Size)]
    [BenchmarkCategory("an ID in each line")]
    public int EnumerateMatchesExportUtf8() => Count(ExportUtf8);

    [Benchmark(Baseline = true, OperationsPerInvoke = Size)]
    [BenchmarkCategory("nothing but IDs")]
    public int RegexFull() => CountRegex(Full);

    [Benchmark(OperationsPerInvoke = Size)]
    [BenchmarkCategory("nothing but IDs")]
    public int RegexMatchesFull() => CountMatches(Full);

    [Benchmark(OperationsPerInvoke = Size)]
    [BenchmarkCategory("nothing but IDs")]
    public int RegexCandidatesFull() => CountCandidates(Full);

    [Benchmark(OperationsPerInvoke = Size)]
    [BenchmarkCategory("nothing but IDs")]
    public int EnumerateMatchesFull() => Count(Full);

    [Benchmark(OperationsPerInvoke = Size)]
    [BenchmarkCategory("nothing but IDs")]
    public int EnumerateMatchesFullUtf8() => Count(FullUtf8);

    [Benchmark(Baseline = true, OperationsPerInvoke = Size)]
    [BenchmarkCategory("ordinary")]
    public int RegexOrdinary() => CountRegex(Ordinary);

    [Benchmark(OperationsPerInvoke = Size)]
    [BenchmarkCategory("ordinary")]
    public int RegexMatchesOrdinary() => CountMatches(Ordinary);

    [Benchmark(OperationsPerInvoke = Size)]
    [BenchmarkCategory("ordinary")]
    public int RegexCandidatesOrdinary() => CountCandidates(Ordinary);

    [Benchmark(OperationsPerInvoke = Size)]
    [BenchmarkCategory("ordinary")]
    public int EnumerateMatchesOrdinary() => Count(Ordinary);

    [Benchmark(OperationsPerInvoke = Size)]
    [BenchmarkCategory("ordinary")]
    public int EnumerateMatchesOrdinaryUtf8() => Count(OrdinaryUtf8);

    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Count)]
    [BenchmarkCategory("one line")]
    public int RegexLines() => Lines.Sum(CountRegex);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    [BenchmarkCategory("one line")]
    public int EnumerateMatchesLines() => Lines.Sum(line => Count(line));

    private static readonly Regex Compiled = new(
        """
        (?<![0-9A-Za-z])(?<![0-9A-Za-z][-\u2010-\u2013\u2212\uFE63\uFF0D])
        (?:[0-9A-TV-Za-tv-z][0-9]{2}[-\u2010-\u2013\u2212\uFE63\uFF0D][0-9]{7}[-\u2010-\u2013\u2212\uFE63\uFF0D][0-9]{7}
        |[0-9A-TV-Za-tv-z]{3}[-\u2010-\u2013\u2212\uFE63\uFF0D]
            [KR-TV-Zkr-tv-z][0-9A-TV-Za-tv-z]{6}[-\u2010-\u2013\u2212\uFE63\uFF0D][0-9A-TV-Za-tv-z]{7}
        |[0-9A-TV-Za-tv-z]{3}[KR-TV-Zkr-tv-z][0-9A-TV-Za-tv-z]{13})
        (?![0-9A-Za-z])(?![-\u2010-\u2013\u2212\uFE63\uFF0D][0-9A-Za-z])
        """,
        RegexOptions.Compiled | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace);

    [GlobalSetup]
    public void Setup()
    {
        if (RegexFull() != EnumerateMatchesFull()
            || RegexMatchesFull() != EnumerateMatchesFull()
            || RegexExport() != EnumerateMatchesExport()
            || RegexOrdinary() != EnumerateMatchesOrdinary())
        {
            throw new InvalidOperationException("Expected the expression and the scanner to find the same IDs.");
        }
    }

    private static int CountRegex(string text)
    {
        int count = 0;
        foreach (ValueMatch match in Compiled.EnumerateMatches(text))
        {
            count += OrderId.TryParse(text.AsSpan(match.Index, match.Length), out _) ? match.Length : 0;
        }

        return count;
    }

    private static int CountMatches(string text)
    {
        int count = 0;
        foreach (Match match in Compiled.Matches(text))
        {
            count += OrderId.TryParse(match.ValueSpan, out _) ? match.Length : 0;
        }

        return count;
    }

    private static int CountCandidates(string text)
    {
        int count = 0;
        foreach (ValueMatch match in Compiled.EnumerateMatches(text))
        {
            count += match.Length;
        }

        return count;
    }

    private static int Count(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (OrderIdMatch match in OrderId.EnumerateMatches(text))
        {
            count += match.Length;
        }

        return count;
    }

    private static int Count(ReadOnlySpan<byte> text)
    {
        int count = 0;
        foreach (OrderIdMatch match in OrderId.EnumerateMatches(text))
        {
            count += match.Length;
        }

        return count;
    }

    private static string IdText(int i) => (i % 3) switch
    {
        0 => Inputs.AmazonTexts[i % Inputs.Count],
        1 => Inputs.OrderIdTexts[i % Inputs.Count],
        _ => Inputs.GroupedTexts[i % Inputs.Count],
    };

    private static string Fill(Func<int, string> line)
    {
        var text = new StringBuilder(Size + 512);
        for (int i = 0; text.Length < Size; i++)
        {
            text.Append(line(i));
        }

        return text.ToString(0, Size);
    }
}
