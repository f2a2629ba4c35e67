using System.Diagnostics;
using System.Text.RegularExpressions;
using OrderIds.Documents;

namespace OrderIds.Tests.Packages;

/// <summary>The release notes of a package are its own entries in the change log.</summary>
public partial class ReleaseNotesTests
{
    private static readonly string ChangeLog = File.ReadAllText(Path.Combine(Repository.Folder!, "CHANGELOG.md")).ReplaceLineEndings("\n");

    [PackageTheory]
    [MemberData(nameof(PackageTests.All), MemberType = typeof(PackageTests))]
    public void Notes_AreInThePackage(string id)
    {
        using var package = new Package(id);
        string notes = package["releaseNotes"]!;

        Assert.StartsWith($"## [{Package.Version}]", notes, StringComparison.Ordinal);
        Assert.EndsWith($"\n\nAll changes: {package["projectUrl"]}/blob/{package.Commit}/CHANGELOG.md", notes, StringComparison.Ordinal);
        Assert.Subset(EntriesOf(Section(Package.Version)), EntriesOf(notes));
    }

    [PackageFact]
    public void Notes_DifferFromPackageToPackage()
    {
        using Package core = new("OrderId.Core"), tool = new("OrderId.Tool"), carriers = new("OrderId.Carriers");

        Assert.Empty(EntriesOf(core["releaseNotes"]!).Intersect(EntriesOf(tool["releaseNotes"]!)));
        Assert.Empty(EntriesOf(core["releaseNotes"]!).Intersect(EntriesOf(carriers["releaseNotes"]!)));
        Assert.All(EntriesOf(tool["releaseNotes"]!), entry => Assert.Contains("orderid", entry, StringComparison.Ordinal));
    }

    /// <summary>Reads the section that the next release will have, so that its notes are right before it is made.</summary>
    [Fact]
    public async Task EveryEntry_IsInTheNotesOfThePackagesThatItNames()
    {
        string version = Section("Unreleased").Length > 0 ? "Unreleased" : Package.Version;
        string[] ids = [.. PackageTests.AllIds];
        string[] notes = await Task.WhenAll(ids.Select(id => EvaluateAsync(id, version)));

        HashSet<string> all = EntriesOf(Section(version));
        Assert.Equal(all.Order(StringComparer.Ordinal), notes.SelectMany(EntriesOf).Distinct().Order(StringComparer.Ordinal));
        Assert.All(ids.Zip(notes), package =>
        {
            Assert.Matches($@"^## \[{version}\][^\n]*\n\n(### \w+\n\n- |Nothing of this package alone changed\.)", package.Second);
            Assert.DoesNotMatch(@"### \w+\s*(###|$)", package.Second);
            Assert.Subset(
                EntriesOf(package.Second), all.Where(entry => entry.Contains($"`{package.First}`", StringComparison.Ordinal)).ToHashSet());
        });
    }

    private static async Task<string> EvaluateAsync(string id, string version)
    {
        string[] arguments = ["msbuild", "-target:SetReleaseNotes", "-getProperty:PackageReleaseNotes", $"-property:Version={version}"];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = Path.Combine(Repository.Folder!, "src", id),
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return output.ReplaceLineEndings("\n").Trim();
    }

    private static string Section(string version) =>
        Regex.Match(ChangeLog, $@"(?<=\n)## \[{Regex.Escape(version)}\].*?(?=\n## \[|\z)", RegexOptions.Singleline).Value;

    private static HashSet<string> EntriesOf(string section) =>
        [.. Entries().Matches(section.ReplaceLineEndings("\n")).Select(entry => entry.Value.TrimEnd())];

    [GeneratedRegex(@"^- .*(?:\n  .*)*", RegexOptions.Multiline)]
    private static partial Regex Entries();
}
