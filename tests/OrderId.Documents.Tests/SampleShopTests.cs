using System.Text.RegularExpressions;

namespace OrderIds.Documents;

/// <summary>The sample shop shows what the samples of the packages show, where its README says.</summary>
public sealed partial class SampleShopTests
{
    private const string Shop = "src/OrderId.SampleShop";

    private static readonly string[] Packages = ["Hosting", "EntityFrameworkCore", "AspNetCore", "Carriers"];

    public static IEnumerable<object[]> Rows => ReadRows().Select(row => new object[] { row.Link, row.Where, row.Code });

    [Fact]
    public void Samples_EachIsInTheTable()
    {
        IEnumerable<string> samples = CodeBlock.All
            .Where(block => Array.Exists(Packages, package => block.Document == $"src/OrderId.{package}/README.md"))
            .Select(block => $"../{block.Document["src/".Length..]}{AnchorOf(block)}").Distinct();

        Assert.Equal(samples.Order(), ReadRows().Select(row => row.Link).Order());
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_NamesAFileThatHasTheCode(string link, string where, string code)
    {
        if (where.StartsWith("not used", StringComparison.Ordinal))
        {
            Assert.Empty(code);
            return;
        }

        Assert.True(FileLinks().Match(where) is { Success: true }, link);
        Assert.True(code.Length > 10, link);
        string file = FileLinks().Match(where).Groups[1].Value;
        Assert.Contains(code, File.ReadAllText(Path.Combine(Repository.Folder!, Shop, file)), StringComparison.Ordinal);
    }

    private static List<(string Link, string Where, string Code)> ReadRows()
    {
        string text = File.ReadAllText(Path.Combine(Repository.Folder!, Shop, "README.md")).ReplaceLineEndings("\n");
        return [.. TableRows().Matches(text)
            .Select(row => (row.Groups[1].Value, row.Groups[2].Value.Trim(), row.Groups[3].Value.Trim(' ', '`')))];
    }

    /// <summary>Returns the anchor of the heading above a block, or nothing for the title of the page.</summary>
    private static string AnchorOf(CodeBlock block)
    {
        IEnumerable<string> before = File.ReadAllLines(Path.Combine(Repository.Folder!, block.Document)).Take(block.Line);
        bool isCode = false;
        string heading = "# ";
        foreach (string line in before)
        {
            isCode ^= line.StartsWith("```", StringComparison.Ordinal);
            heading = !isCode && line.StartsWith('#') ? line : heading;
        }

        return heading.StartsWith("# ", StringComparison.Ordinal)
            ? string.Empty
            : "#" + Punctuation().Replace(heading.TrimStart('#', ' ').ToLowerInvariant(), string.Empty).Replace(' ', '-');
    }

    [GeneratedRegex(@"^\| \[[^\]]+\]\((\.\./OrderId\.[^)]+)\) \| ([^|]+) \|([^|]*)\|$", RegexOptions.Multiline)]
    private static partial Regex TableRows();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex FileLinks();

    [GeneratedRegex("[^a-z0-9 -]")]
    private static partial Regex Punctuation();
}
