namespace OrderIds.Tests;

public class ReadmeTests
{
    private static readonly string Readme = Read("README.md");
    private static readonly string Samples = Read("ReadmeSamples.cs.txt");

    [Fact]
    public void EveryCodeBlock_IsCompiledByTheSamples()
    {
        string[] blocks = Readme.Split("```csharp\n").Skip(1).Select(part => part.Split("\n```")[0]).ToArray();
        string samples = Dedent(Samples);

        Assert.True(blocks.Length >= 5);
        Assert.All(blocks, block => Assert.Contains(Dedent(block), samples, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryOrderIdShown_IsMeant()
    {
        // Every ID is valid, and the only wrong ones are those that show what happens to wrong ones.
        string[] shown = Readme.Split([' ', '\n', '`', '"', '(', ')', ',', '/', ':', ';', '?', '='], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length == OrderId.GroupedLength && word[3] == '-' && word[11] == '-' && !word.Contains('*', StringComparison.Ordinal)).ToArray();

        Assert.Contains(shown, word => OrderId.TryParse(word, out _));
        Assert.Equal(["0VR-KB3Z000-4T0008Q", "0VR-KB3Z000-4T000BP"], shown.Where(word => !OrderId.TryParse(word, out _)).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryErrorShown_IsTheLibrarys()
    {
        string[][] rows = Readme.Split("| text | `OrderIdError` | message |\n")[1].Split('\n').TakeWhile(line => line.StartsWith('|')).Skip(1)
            .Select(line => line.Split('|').Select(cell => cell.Trim().Trim('`')).ToArray()).ToArray();

        Assert.Equal(Enum.GetValues<OrderIdError>().Where(error => error is not (OrderIdError.None or OrderIdError.FixedBitsMismatch)), rows.Select(row => Enum.Parse<OrderIdError>(row[2])).Order());
        Assert.All(rows, row => Assert.Equal((row[2], row[3]), (OrderId.Validate(row[1].AsSpan()).Error.ToString(), OrderId.Validate(row[1].AsSpan()).Message)));
    }

    private static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, name)).ReplaceLineEndings("\n");

    private static string Dedent(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim()));
}
