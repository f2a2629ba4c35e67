using System.Text.RegularExpressions;

namespace OrderIds.Carriers.Tests;

public class ReadmeTests
{
    private static readonly string Readme = Read(Path.Combine(AppContext.BaseDirectory, "README.md"));

    [Fact]
    public void EveryCodeBlock_IsCompiledByTheSamples()
    {
        string[] blocks = Readme.Split("```csharp\n").Skip(1).Select(part => part.Split("\n```")[0]).ToArray();
        string samples = Dedent(string.Concat(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "ReadmeSamples")).Select(Read)));

        Assert.True(blocks.Length >= 3);
        Assert.All(blocks, block => Assert.Contains(Dedent(block), samples, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryVocabulary_IsListed() => Assert.All(TrackingVocabulary.All, vocabulary => Assert.Contains($"`{vocabulary.Name}`", Readme, StringComparison.Ordinal));

    [Fact]
    public void EveryWordInATableOfLosses_IsOfItsVocabulary()
    {
        // "| `Name` | ... `code` ..." lists codes that lose something; each has to be a word of that vocabulary, so that the README cannot go stale.
        string[] rows = Readme.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).ToArray();

        Assert.True(rows.Length >= TrackingVocabulary.All.Count);
        Assert.All(rows, row =>
        {
            string[] names = Regex.Matches(row, "`([^`]+)`").Select(match => match.Groups[1].Value).ToArray();
            TrackingVocabulary vocabulary = TrackingVocabulary.All.Single(vocabulary => vocabulary.Name == names[0]);
            Assert.All(names.Skip(1), code => Assert.True(vocabulary.Map(code).IsKnown, $"{vocabulary.Name}: {code}"));
        });
    }

    private static string Read(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    private static string Dedent(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim()));
}
