using System.Text.RegularExpressions;

namespace OrderIds.Documents;

/// <summary>The workflows run nothing that somebody else can exchange, and may do no more than they need.</summary>
public partial class WorkflowTests
{
    public static IEnumerable<object[]> Workflows =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Workflows"), "*.yml")
            .Select(path => new object[] { Path.GetFileName(path) });

    [Fact]
    public void Workflows_AreThere() =>
        Assert.Equal(["ci.yml", "fuzz.yml", "release.yml"], Workflows.Select(row => (string)row[0]).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Workflows))]
    public void EveryAction_IsPinnedByItsCommit(string workflow)
    {
        string[] uses = Read(workflow).Split('\n').Where(line => line.Contains("uses:", StringComparison.Ordinal))
            .Select(line => line.Trim()).ToArray();

        Assert.NotEmpty(uses);
        Assert.All(uses, line => Assert.Matches(Pinned(), line));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void EveryJob_HasItsOwnPermissionsAndAnEnd(string workflow)
    {
        string[] parts = Read(workflow).Split("\njobs:\n");
        string[] jobs = JobName().Split(parts[1]).Skip(1).ToArray();

        Assert.Contains("\npermissions: {}\n", parts[0], StringComparison.Ordinal);
        Assert.NotEmpty(jobs);
        Assert.All(jobs, job => Assert.Contains("\n    permissions:\n", job, StringComparison.Ordinal));
        Assert.All(jobs, job => Assert.Contains("\n    timeout-minutes: ", job, StringComparison.Ordinal));
    }

    [Fact]
    public void Release_AttestsAndThenPushesWithAKeyThatItAsksFor()
    {
        string release = Read("release.yml");

        Assert.Matches("(?s)actions/attest-build-provenance@.*uses: NuGet/login@.*dotnet nuget push ", release);
        Assert.Matches(@"(?s)\.ci/sbom packages\n.*subject-path: \|\n +packages/\*\n +assemblies/\*\*/\*\.dll\n", release);
        Assert.DoesNotContain("secrets.", release, StringComparison.Ordinal);
    }

    private static string Read(string workflow) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Workflows", workflow)).ReplaceLineEndings("\n");

    [GeneratedRegex("^(- )?uses: [A-Za-z0-9-]+/[A-Za-z0-9-]+@[0-9a-f]{40} # v[0-9]+\\.[0-9]+\\.[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Pinned();

    [GeneratedRegex("^  [a-z]+:$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex JobName();
}
