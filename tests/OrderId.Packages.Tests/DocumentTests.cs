using System.Text.RegularExpressions;
using OrderIds.Documents;

namespace OrderIds.Tests.Packages;

/// <summary>The documents lead to what there is, and name tests that there are.</summary>
public partial class DocumentTests
{
    private static readonly string Root = Repository.Folder!;
    private static readonly string[] Paths = [.. Find("."), .. Find(".github"), .. Find("src", SearchOption.AllDirectories)];

    public static TheoryData<string> Documents => [.. Paths];

    [Fact]
    public void Documents_AreFound() =>
        Assert.Superset(
            new HashSet<string> { "README.md", "CHANGELOG.md", ".github/SECURITY.md", "src/OrderId.Core/Format/FORMAT.md" },
            Paths.ToHashSet());

    [Theory]
    [MemberData(nameof(Documents))]
    public void EveryLinkOfTheRepository_LeadsToAFileAndAHeadingOfIt(string document)
    {
        string path = Path.Combine(Root, document);

        Assert.All(Links().Matches(File.ReadAllText(path)), link =>
        {
            string file = link.Groups["file"].Value, heading = link.Groups["heading"].Value;
            string target = file.Length == 0 ? path : Path.Combine(Path.GetDirectoryName(path)!, file);
            Assert.True(File.Exists(target) || Directory.Exists(target), $"{document}: {link.Value}");
            Assert.True(
                heading.Length == 0 || Headings().Matches(File.ReadAllText(target))
                    .Any(line => Anchor(line.Groups[1].Value) == heading), $"{document}: {link.Value}");
        });
    }

    [Fact]
    public void EveryTestOfTheFaultTable_Exists()
    {
        string tests = string.Concat(
            Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        string page = File.ReadAllText(Path.Combine(Root, "src", "OrderId.Core", "Generation", "UNIQUENESS.md"));
        string[] named = [.. TestNames().Matches(page).Select(match => match.Groups[1].Value).Distinct()];

        Assert.True(named.Length > 30);
        Assert.All(named, name => Assert.Matches($@"(class|Task|void) {name}\b", tests));
    }

    [Fact]
    public void StatesOfTheDiagramOfRenewals_AreThoseOfTheCode()
    {
        string folder = Path.Combine(Root, "src", "OrderId.Core", "Generation");
        string diagram = File.ReadAllText(Path.Combine(folder, "UNIQUENESS.md")).ReplaceLineEndings("\n").Split("stateDiagram-v2\n")[1]
            .Split("```")[0];
        IEnumerable<string> members = EnumMembers().Matches(File.ReadAllText(Path.Combine(folder, "RenewalState.cs")))
            .Select(match => match.Groups[1].Value);

        Assert.Equal(members.Order(), DiagramStates().Matches(diagram).Select(match => match.Value).Distinct().Order());
    }

    [Fact]
    public void TheVocabularysLineThatIsShown_IsOne()
    {
        string shown = File.ReadAllText(Path.Combine(Root, ".github", "CONTRIBUTING.md")).ReplaceLineEndings("\n").Split("```text\n")[1]
            .Split('\n')[0];

        Assert.Contains(shown, File.ReadAllLines(Path.Combine(Root, "src", "OrderId.Carriers", "Vocabularies", "AfterShip.csv")));
    }

    private static IEnumerable<string> Find(string folder, SearchOption depth = SearchOption.TopDirectoryOnly) =>
        Directory.GetFiles(Path.GetFullPath(Path.Combine(Root, folder)), "*.md", depth)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal));

    /// <summary>Returns what GitHub calls a heading: lower case, no punctuation, hyphens for spaces.</summary>
    private static string Anchor(string heading) =>
        Punctuation().Replace(heading.Trim().ToLowerInvariant(), string.Empty).Replace(' ', '-');

    [GeneratedRegex(@"\]\((?!https?:)(?<file>[^)\s#]*)(#(?<heading>[^)\s]+))?\)")]
    private static partial Regex Links();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Punctuation();

    [GeneratedRegex(@"^\s+(\w+),\s*$", RegexOptions.Multiline)]
    private static partial Regex EnumMembers();

    // Before or after an arrow; the colon begins what is written on it.
    [GeneratedRegex(@"(?<=^\s*)\w+(?= -->)|(?<=--> )\w+", RegexOptions.Multiline)]
    private static partial Regex DiagramStates();

    // A method, Member_Condition_Outcome, or a class of tests or of what a fuzzer tries.
    [GeneratedRegex("`(?:\\w+\\.)?([A-Z]\\w+_\\w+|\\w+(?:Tests|Contract|Target))`")]
    private static partial Regex TestNames();
}
