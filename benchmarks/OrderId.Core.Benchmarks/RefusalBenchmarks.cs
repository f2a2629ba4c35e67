using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace OrderIds.Benchmarks;

/// <summary>
/// Measures <c>TryParse</c> of texts that are not IDs. The baseline refuses texts of a <see cref="Guid"/> that are broken in the same way.
/// A <see cref="Guid"/> has no check characters, so a wrong one is compared with a bad character.
/// </summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class RefusalBenchmarks
{
    // Outside the alphabets of both types.
    private const char BadCharacter = '!';

    private readonly string[] _checkTexts = Break(
        Inputs.OrderIdTexts, (text, position) => Replace(text, position, Successor(text[position])));

    private readonly string[] _badTexts = Break(Inputs.OrderIdTexts, (text, position) => Replace(text, position, BadCharacter));
    private readonly string[] _shortTexts = Break(Inputs.OrderIdTexts, (text, position) => text.Remove(position, 1));
    private readonly string[] _badGuids = Break(Inputs.GuidTexts, (text, position) => Replace(text, position, BadCharacter));
    private readonly string[] _shortGuids = Break(Inputs.GuidTexts, (text, position) => text.Remove(position, 1));

    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Count)]
    [BenchmarkCategory("wrong check character")]
    public int GuidBadCharacterForCheck() => CountGuids(_badGuids);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    [BenchmarkCategory("wrong check character")]
    public int OrderIdWrongCheckCharacter() => CountOrderIds(_checkTexts);

    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Count)]
    [BenchmarkCategory("bad character")]
    public int GuidBadCharacter() => CountGuids(_badGuids);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    [BenchmarkCategory("bad character")]
    public int OrderIdBadCharacter() => CountOrderIds(_badTexts);

    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Count)]
    [BenchmarkCategory("wrong length")]
    public int GuidWrongLength() => CountGuids(_shortGuids);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    [BenchmarkCategory("wrong length")]
    public int OrderIdWrongLength() => CountOrderIds(_shortTexts);

    private static int CountOrderIds(string[] texts)
    {
        int count = 0;
        foreach (string text in texts)
        {
            count += OrderId.TryParse(text, out _) ? 1 : 0;
        }

        return count;
    }

    private static int CountGuids(string[] texts)
    {
        int count = 0;
        foreach (string text in texts)
        {
            count += Guid.TryParse(text, out _) ? 1 : 0;
        }

        return count;
    }

    // Each text is broken at another position.
    private static string[] Break(string[] texts, Func<string, int, string> change) =>
        [.. texts.Select((text, index) => change(text, index % text.Length))];

    private static string Replace(string text, int position, char character) =>
        string.Concat(text.AsSpan(0, position), [character], text.AsSpan(position + 1));

    // Another character of the alphabet; a change of one character always breaks the check characters.
    private static char Successor(char character) => character == '0' ? '1' : '0';
}
