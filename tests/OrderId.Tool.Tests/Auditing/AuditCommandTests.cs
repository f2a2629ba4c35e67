namespace OrderIds.Tool.Tests;

public sealed partial class AuditCommandTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("orderid-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Audit_DistinctIds_SaysSoAndExitsWith0()
    {
        string ids = Write("ids.txt", "0VRKB3Z0004T0008P\n0VR-KB3Z000-4T0008P0\n\n5HZ-VVD37T4-GT484SX\n114-3941689-8772232\n");

        TestRun run = await TestRun.Of("audit", ids);

        Assert.Equal(
            [
                "IDs                 3: 1 sortable, 1 sealed, 1 amazon",
                "lists               1",
                $"lines without an ID 1: {ids}:2",
                "repeated IDs        0",
                "after the leases    not checked: needs --leases FILE or --lease-table TABLE",
                "outside the leases  not checked: needs --history FILE",
                "overlapping leases  not checked: needs --history FILE",
                "No two IDs are equal.",
            ],
            run.Lines);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("0VRKB3Z0004T0008P\n0VRKB3Z0004T0008P", 1, 2)]
    [InlineData("0VRKB3Z0004T0008P\n0VR-KB3Z000-4T0008P", 1, 2)]
    [InlineData("0VRKB3Z0004T0008P\r\n\r\n0vr-kb3z000-4t0008p\r\n", 1, 3)]
    [InlineData("id,name\n\"0VRKB3Z0004T0008P\",Ü\n7,0vrkb3z0004t0008p;x", 2, 3)]
    [InlineData("0VRKB3Z0004T0008P 0VRKB3Z0004T0008P", 1, 1)]
    public async Task Audit_RepeatedInOneList_NamesBothLinesAndExitsWith1(string text, int one, int other)
    {
        string ids = Write("ids.csv", text);

        TestRun run = await TestRun.Of("audit", ids);

        Assert.Equal(($"{ids}:{one}, {ids}:{other}: 0VRKB3Z0004T0008P  repeated", "Faults were found."), (run.Lines[0], run.Lines[^1]));
        Assert.Contains("repeated IDs        1", run.Lines);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Audit_RepeatedAcrossLists_NamesBothLists()
    {
        string one = Write("one.txt", "114-3941689-8772232\n5HZVVD37T4GT484SX\n");
        string blank = Write("blank.txt", "");
        string other = Write("other.txt", "no ID\n\n5hz-vvd37t4-gt484sx, 114-3941689-8772232\n");

        TestRun run = await TestRun.Of("audit", one, blank, other);

        Assert.Equal(
            [$"{one}:1, {other}:3: 114-3941689-8772232  repeated", $"{one}:2, {other}:3: 5HZVVD37T4GT484SX  repeated"], run.Lines[..2]);
        Assert.Contains("lists               3", run.Lines);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task Audit_Json_WritesFaultsAndTheSummary()
    {
        string ids = Write("ids.txt", "0VRKB3Z0004T0008P\nx\n0VRKB3Z0004T0008P\n");

        TestRun run = await new TestConsole { Ink = Ink.Ansi }.RunAsync(["audit", "--json", ids]);

        Assert.Equal(
            [
                $$"""
                {"type":"fault","fault":"repeated","file":"{{ids}}","line":1,"otherFile":"{{ids}}","otherLine":3,
                "id":"0VRKB3Z0004T0008P","kind":"sortable"}
                """.ReplaceLineEndings(""),
                $$"""
                {"type":"audit","passed":false,"lists":1,"unreadLists":0,"ids":2,"sortable":2,"sealed":0,"amazon":0,"repeated":1,
                "linesWithoutId":1,"firstLinesWithoutId":[{"file":"{{ids}}","line":2}],"spilledBytes":0}
                """.ReplaceLineEndings(""),
            ],
            run.Lines);
    }

    [Theory]
    [InlineData("audit")]
    [InlineData("audit", "-")]
    public async Task Audit_StandardInput_IsRead(params string[] args)
    {
        TestRun run = await new TestConsole { Input = TestConsole.Text("0VRKB3Z0004T0008P\n0VRKB3Z0004T0008P") }.RunAsync(args);

        Assert.Equal((1, "-:1, -:2: 0VRKB3Z0004T0008P  repeated"), (run.ExitCode, run.Lines[0]));
    }

    [Fact]
    public async Task Audit_NoId_ExitsWith1()
    {
        TestRun run = await TestRun.Of("audit", Write("ids.txt", "\n \n"));

        Assert.Equal((1, "No ID was found.", ""), (run.ExitCode, run.Lines[^1], run.Error));
        Assert.Contains("lines without an ID 0", run.Lines);
    }

    [Fact]
    public async Task Audit_ListsThatCannotBeRead_GoesOnAndExitsWith2()
    {
        string missing = Path.Combine(_folder.FullName, "missing.txt");
        string ids = Write("ids.txt", "0VRKB3Z0004T0008P");

        TestRun run = await TestRun.Of("audit", missing, _folder.FullName, ids);

        Assert.Equal(
            $"orderid: {missing}: The file does not exist.\norderid: {_folder.FullName}: Expected a file, but found a folder.\n",
            run.Error);
        Assert.Contains("lists               3, 2 of them not read to the end", run.Lines);
        Assert.Equal((2, "No two IDs are equal in the parts that could be read."), (run.ExitCode, run.Lines[^1]));
    }

    [Fact]
    public async Task Audit_ReadingFailsMidway_SaysSoAndExitsWith2()
    {
        using var input = new PieceStream("114-3941689-8772232\n028-"u8.ToArray(), 20)
        {
            Reading = given => { if (given > 20) { throw new IOException("The line is dead."); } },
        };

        TestRun run = await new TestConsole { Input = input }.RunAsync(["audit"]);

        Assert.Equal((2, "orderid: -: The line is dead.\n"), (run.ExitCode, run.Error));
        Assert.StartsWith("IDs                 1: ", run.Lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2", 2)]
    [InlineData("0", 0)]
    public async Task Audit_MoreFaultsThanTheLimit_AreCounted(string limit, int listed)
    {
        string ids = Write("ids.txt", string.Concat(Enumerable.Repeat("0VRKB3Z0004T0008P\nno ID\n", 5)));

        TestRun run = await TestRun.Of("audit", "--limit", limit, ids);

        Assert.Equal(listed, run.Lines.Count(line => line.EndsWith("  repeated", StringComparison.Ordinal)));
        Assert.Contains("repeated IDs        4", run.Lines);
        Assert.Contains($"lines without an ID 5{(listed == 0 ? "" : $": {ids}:2, {ids}:4")}", run.Lines);
    }

    [Theory]
    [InlineData("audit", 0)]
    [InlineData("audit --all-digits", 1)]
    public async Task Audit_AmazonWithoutHyphens_CountsIfAskedFor(string command, int exitCode)
    {
        TestRun run = await TestRun.Of([.. command.Split(' '), Write("ids.txt", "114-3941689-8772232\n11439416898772232\n")]);

        Assert.Equal(exitCode, run.ExitCode);
    }

    [Fact]
    public async Task Audit_FileNameThatATerminalObeys_IsShownSafely()
    {
        string ids = Write("a\e[31m.txt", "0VRKB3Z0004T0008P\n0VRKB3Z0004T0008P\nno ID\n");

        TestRun run = await TestRun.Of("audit", ids);

        Assert.DoesNotContain('\e', run.Output);
        Assert.Contains("a<U+001B>[31m.txt:3", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_Colours_FrameTheParts()
    {
        var console = new TestConsole { Input = TestConsole.Text("0VRKB3Z0004T0008P 0VRKB3Z0004T0008P"), Ink = Ink.Ansi };

        TestRun run = await console.RunAsync(["audit"]);

        Assert.Equal(
            "\e[35m-\e[0m:\e[36m1\e[0m, \e[35m-\e[0m:\e[36m1\e[0m: \e[1m0VRKB3Z0004T0008P\e[0m  \e[31mrepeated\e[0m", run.Lines[0]);
        Assert.Equal("\e[31mFaults were found.\e[0m", run.Lines[^1]);
    }

    [Fact]
    public async Task Audit_SlowOnATerminal_ShowsABarThatGoes()
    {
        byte[] text = [.. Enumerable.Repeat("0VRKB3Z0004T0008P\n"u8.ToArray(), 20).SelectMany(line => line)];
        var console = new TestConsole
        {
            ErrorIsTerminal = true,
            Input = new PieceStream(text, 78),
            Time = new SteppingTime(TimeSpan.FromSeconds(1)),
        };

        TestRun run = await console.RunAsync(["audit"]);

        Assert.Contains("\e[?25l", run.Error, StringComparison.Ordinal);
        Assert.Equal("", TerminalText.Of(run.Error).Trim());
        Assert.Equal((1, "Faults were found."), (run.ExitCode, run.Lines[^1]));
    }

    [Fact]
    public async Task Audit_NobodyReadsOn_EndsQuietly()
    {
        var console = new TestConsole
        {
            Input = TestConsole.Text("0VRKB3Z0004T0008P 0VRKB3Z0004T0008P"),
            IsOutputClosed = static () => true,
        };

        TestRun run = await console.RunAsync(["audit"]);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Single(run.Lines);
    }

    [Theory]
    [InlineData("--memory", "0", "orderid: Expected a number from 1 to 2047, but found '0'.\n")]
    [InlineData("--limit", "many", "orderid: Expected a number from 0 to 2147483647, but found 'many'.\n")]
    [InlineData("--column", "orders.id", "orderid: --column and --lease-table need --database CONNECTION.\n")]
    [InlineData("--lease-table", "leases", "orderid: --column and --lease-table need --database CONNECTION.\n")]
    [InlineData(
        "--database", "Password=secret",
        "orderid: Expected 'sqlite:', 'postgres:' or 'mysql:' and a connection string for --database, but found another text.\n")]
    public async Task Audit_WrongOption_SaysWhatIsRight(string option, string value, string error)
    {
        TestRun run = await TestRun.Of("audit", option, value);

        Assert.Equal((2, "", error + "Try 'orderid audit --help'.\n"), (run.ExitCode, run.Output, run.Error));
    }

    private string Write(string name, string text)
    {
        string file = Path.Combine(_folder.FullName, name);
        File.WriteAllText(file, text);
        return file;
    }
}
