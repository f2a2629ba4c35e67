using System.Text.RegularExpressions;
using OrderIds.Documents;

namespace OrderIds.Serializers.Tests;

/// <summary>
/// What the pages show is what the tests run: each block is a file of the folder Recipes, or stands between the comments
/// <c>&lt;page&gt;</c> and <c>&lt;/page&gt;</c> of a test.
/// </summary>
public partial class PageTests
{
    private const string Tests = "tests/OrderId.Serializers.Tests";

    private static readonly string[] Documents = ["src/OrderId.Core/Json/IN-YOUR-SERIALISER.md", "src/OrderId.Core/IN-YOUR-LOGS.md"];

    public static TheoryData<string> Pages => [.. Documents];

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryBlock_IsRunByATest(string page)
    {
        HashSet<string> tested = [.. Tested()];
        string[] blocks = [.. Blocks().Matches(Read(page)).Select(block => block.Groups[1].Value)];

        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.Contains(block, tested));
    }

    [Fact]
    public void EveryRecipe_IsOnAPage()
    {
        string shown = string.Concat(Documents.Select(Read));

        Assert.All(Tested(), recipe => Assert.Contains($"```cs\n{recipe}\n```", shown, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Tested()
    {
        IEnumerable<string> sources = Directory
            .EnumerateFiles(Path.Combine(Repository.Folder!, Tests), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal));
        foreach (string path in sources)
        {
            string code = Read(path);
            if (Path.GetFileName(Path.GetDirectoryName(path)) == "Recipes")
            {
                yield return code.Replace("namespace MyShop;\n\n", string.Empty, StringComparison.Ordinal).TrimEnd();
            }

            foreach (Match region in Regions().Matches(code))
            {
                string[] lines = region.Groups[1].Value.Split('\n');
                int margin = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
                yield return string.Join('\n', lines.Select(line => line.Length == 0 ? line : line[margin..]));
            }
        }
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Folder!, path)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"^```cs\n(.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"^ *// <page>\n(.*?)\n *// </page>$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Regions();
}
