using System.Text.RegularExpressions;
using OrderIds.Documents;

namespace OrderIds.Carriers.Tests;

public class ReadmeTests
{
    [Fact]
    public void EveryVocabulary_IsListed() =>
        Assert.All(TrackingVocabulary.All, vocabulary => Assert.Contains($"`{vocabulary.Name}`", Readme.Text, StringComparison.Ordinal));

    [Fact]
    public void EveryWordInATableOfLosses_IsOfItsVocabulary()
    {
        // "| `Name` | ... `code` ..." lists codes that lose something; each has to be a word of that vocabulary, so that the README cannot
        // go stale.
        string[] rows = Readme.Text.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).ToArray();

        Assert.True(rows.Length >= TrackingVocabulary.All.Count);
        Assert.All(rows, row =>
        {
            string[] names = Regex.Matches(row, "`([^`]+)`").Select(match => match.Groups[1].Value).ToArray();
            TrackingVocabulary vocabulary = TrackingVocabulary.All.Single(vocabulary => vocabulary.Name == names[0]);
            Assert.All(names.Skip(1), code => Assert.True(vocabulary.Map(code).IsKnown, $"{vocabulary.Name}: {code}"));
        });
    }
}
