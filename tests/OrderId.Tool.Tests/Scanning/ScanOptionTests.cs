using OrderIds.Tool.Scanning;

namespace OrderIds.Tool.Tests.Scanning;

/// <summary>What of a text and of folders <c>orderid scan</c> reports, and how.</summary>
public sealed class ScanOptionTests : IDisposable
{
    private const string Text =
        "114-3941689-8772232 0VR-KB3Z000-4T0008P 5HZ-VVD37T4-GT484SX\n"
        + "11439416898772232 114-3941689-8772232 AMZ-028-1234567-7654321\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("orderid-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("-o", "114-3941689-8772232 0VR-KB3Z000-4T0008P 5HZ-VVD37T4-GT484SX 114-3941689-8772232")]
    [InlineData("--only-ids --unique", "114-3941689-8772232 0VR-KB3Z000-4T0008P 5HZ-VVD37T4-GT484SX")]
    [InlineData("-ou --kind amazon", "114-3941689-8772232")]
    [InlineData("-o --kind sealed,sortable", "0VR-KB3Z000-4T0008P 5HZ-VVD37T4-GT484SX")]
    [InlineData("-o -k sealed -k sortable", "0VR-KB3Z000-4T0008P 5HZ-VVD37T4-GT484SX")]
    [InlineData("-ou --all-digits --prefixed -k amazon", "114-3941689-8772232 028-1234567-7654321")]
    [InlineData("--count", "-:4")]
    [InlineData("-cu", "-:3")]
    public async Task Scan_Option_ReportsWhatItSays(string options, string expected)
    {
        TestRun run = await Scan(options);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(expected.Split(' '), run.Lines);
    }

    [Fact]
    public async Task Scan_CountWithJson_WritesAnObjectForEachFile()
    {
        TestRun run = await Scan("--count --json");

        Assert.Equal(["""{"type":"count","file":"-","count":4}"""], run.Lines);
    }

    [Fact]
    public async Task Scan_NoIdOfTheKind_ExitsWith1() =>
        Assert.Equal(
            1, (await new TestConsole { Input = TestConsole.Text("114-3941689-8772232") }.RunAsync(["scan", "--kind", "sealed"])).ExitCode);

    [Theory]
    [InlineData("klingon")]
    [InlineData("none")]
    [InlineData("2")]
    [InlineData("")]
    public async Task Scan_KindUnknown_IsAUsageError(string kind)
    {
        TestRun run = await TestRun.Of("scan", "--kind", kind);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Expected sortable, sealed or amazon, but found", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scan_Recursive_SearchesFoldersInOrder()
    {
        WriteTree();

        TestRun run = await TestRun.Of("scan", "-o", "--recursive", _folder.FullName);

        Assert.Equal(["002-0000000-0000001", "002-0000000-0000002", "002-0000000-0000003"], run.Lines);
    }

    [Fact]
    public async Task Scan_Include_TakesFilesOfThatName()
    {
        WriteTree();

        TestRun run = await TestRun.Of("scan", "-o", "-r", _folder.FullName, "--include", "*.log", "--include", "b.*");

        Assert.Equal(["002-0000000-0000002", "002-0000000-0000003"], run.Lines);
    }

    [Theory]
    [InlineData("*.txt", 1)]
    [InlineData("**/*.txt", 2)]
    [InlineData("f*/*.???", 1)]
    [InlineData("**", 1)]
    public async Task Scan_PatternThatNoShellExpanded_IsExpanded(string pattern, int count)
    {
        WriteTree();

        TestRun run = await TestRun.Of("scan", "-o", Path.Combine(_folder.FullName, pattern));

        Assert.Equal((0, count), (run.ExitCode, run.Lines.Length));
    }

    [Fact]
    public async Task Scan_PatternWithoutAFile_SaysSo()
    {
        TestRun run = await TestRun.Of("scan", Path.Combine(_folder.FullName, "*.eml"));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.EndsWith("*.eml: The file does not exist.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scan_LinkToAFolderAbove_IsNotFollowed()
    {
        WriteTree();
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "up"), _folder.FullName);

        TestRun run = await TestRun.Of("scan", "-o", "-r", _folder.FullName);

        Assert.Equal(3, run.Lines.Length);
    }

    [Fact]
    public void Find_FolderThatCannotBeRead_NamesItAndGoesOn()
    {
        WriteTree();
        var failures = new List<string>();
        var finder = new FileFinder(recursive: true, [], (folder, _) => failures.Add(folder));
        var found = new List<string>();
        foreach (string file in finder.Find(_folder.FullName))
        {
            found.Add(Path.GetFileName(file));
            if (file.EndsWith("b.txt", StringComparison.Ordinal))
            {
                Directory.Delete(Path.Combine(_folder.FullName, "folder"), recursive: true);
            }
        }

        Assert.Equal(["a.txt", "b.txt"], found);
        Assert.Equal([Path.Combine(_folder.FullName, "folder", "inner")], failures);
    }

    private static Task<TestRun> Scan(string options) =>
        new TestConsole { Input = TestConsole.Text(Text) }.RunAsync(["scan", .. options.Split(' ')]);

    private void WriteTree()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "folder", "inner"));
        File.WriteAllText(Path.Combine(_folder.FullName, "a.txt"), "002-0000000-0000001");
        File.WriteAllText(Path.Combine(_folder.FullName, "folder", "b.txt"), "002-0000000-0000002");
        File.WriteAllText(Path.Combine(_folder.FullName, "folder", "inner", "c.log"), "002-0000000-0000003");
    }
}
