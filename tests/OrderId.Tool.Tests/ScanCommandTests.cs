using System.Text;

namespace OrderIds.Tool.Tests;

public sealed class ScanCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("orderid-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Scan_FileWithIds_WritesFileLineColumnIdAndKind()
    {
        string file = Write(
            "mail.txt", "no ID here\r\nYour order 114-3941689-8772232, und für 0vr-kb3z000-4t0008p\n0VRKB3Z0004T0008P 5HZ-VVD37T4-GT484SX");

        TestRun run = await TestRun.Of("scan", file);

        Assert.Equal(
            [
                $"{file}:2:12: 114-3941689-8772232  amazon",
                $"{file}:2:41: 0VR-KB3Z000-4T0008P  sortable",
                $"{file}:3:1: 0VRKB3Z0004T0008P  sortable",
                $"{file}:3:19: 5HZ-VVD37T4-GT484SX  sealed",
            ],
            run.Lines);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Scan_NothingFound_WritesNothingAndExitsWith1()
    {
        TestRun run = await TestRun.Of("scan", Write("mail.txt", "tracking 1Z999AA10123456784"));

        Assert.Equal((1, "", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Scan_FilesThatCannotBeRead_GoesOnAndExitsWith2()
    {
        string missing = Path.Combine(_folder.FullName, "missing.txt");
        string file = Write("mail.txt", "114-3941689-8772232");

        TestRun run = await TestRun.Of("scan", missing, _folder.FullName, "", file);

        Assert.Equal([$"{file}:1:1: 114-3941689-8772232  amazon"], run.Lines);
        Assert.Equal(
            $"orderid: {missing}: The file does not exist.\n"
            + $"orderid: {_folder.FullName}: Expected a file, but found a folder.\n"
            + "orderid: : The file does not exist.\n",
            run.Error);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task Scan_ReadingFailsMidway_WritesWhatWasFoundAndExitsWith2()
    {
        using var input = new PieceStream("114-3941689-8772232\n028-"u8.ToArray(), 20)
        {
            Reading = given => { if (given > 20) { throw new IOException("The line is dead."); } },
        };

        TestRun run = await new TestConsole { Input = input }.RunAsync(["scan", "-"]);

        Assert.Equal((2, "-:1:1: 114-3941689-8772232  amazon\n", "orderid: -: The line is dead.\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Scan_Json_WritesAnObjectALine()
    {
        string file = Write("mail.txt", "\u00FC 0VRKB3Z0004T0008P\n114-3941689-8772232");

        TestRun run = await new TestConsole { Ink = Ink.Ansi }.RunAsync(["scan", "--json", file]);

        Assert.Equal(
            [
                $$"""
                {"type":"found","file":"{{file}}","line":1,"column":3,
                "kind":"sortable","id":"0VRKB3Z0004T0008P","text":"0VRKB3Z0004T0008P"}
                """.ReplaceLineEndings(""),
                $$"""
                {"type":"found","file":"{{file}}","line":2,"column":1,
                "kind":"amazon","id":"11439416898772232","text":"114-3941689-8772232"}
                """.ReplaceLineEndings(""),
            ],
            run.Lines);
    }

    [Theory]
    [InlineData("scan", "-", "")]
    [InlineData("scan", "--all-digits", "-:1:1: 11439416898772232  amazon\n")]
    public async Task Scan_AmazonWithoutHyphens_IsReportedIfAskedFor(string command, string option, string expected)
    {
        TestRun run = await new TestConsole { Input = TestConsole.Text("11439416898772232") }.RunAsync(
            [.. new[] { command, option, "-" }.Distinct()]);

        Assert.Equal(expected, run.Output);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task Scan_ByteOrderMark_IsReadAndNotCounted(string encodingName)
    {
        var encoding = Encoding.GetEncoding(encodingName);
        byte[] text =
            [.. encoding.GetPreamble(), .. encoding.GetBytes("Bestellung 漢😀 114\u20113941689\u20118772232\r\n\t0VRKB3Z0004T0008P")];

        TestRun run = await new TestConsole { Input = new PieceStream(text, 5) }.RunAsync(["scan", "-"]);

        Assert.Equal(["-:1:15: 114-3941689-8772232  amazon", "-:2:2: 0VRKB3Z0004T0008P  sortable"], run.Lines);
    }

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 0xEF })]
    [InlineData(new byte[] { 0xEF, 0xBB })]
    [InlineData(new byte[] { 0xFF, 0xFE })]
    [InlineData(new byte[] { 0xFE, 0xFF, 0xD8 })]
    public async Task Scan_HardlyABeginning_FindsNothing(byte[] content)
    {
        TestRun run = await new TestConsole { Input = new MemoryStream(content) }.RunAsync(["scan", "-"]);

        Assert.Equal((1, "", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Scan_BinaryFile_IsScanned()
    {
        byte[] noise = new byte[100_000];
        new Random(11).NextBytes(noise);
        using var input = new MemoryStream([.. noise, 0, .. "114-3941689-8772232"u8, 0, .. noise]);

        TestRun run = await new TestConsole { Input = input }.RunAsync(["scan", "-"]);

        Assert.EndsWith(": 114-3941689-8772232  amazon", Assert.Single(run.Lines));
    }

    [Fact]
    public async Task Scan_FileNameThatATerminalObeys_IsShownSafely()
    {
        string file = Write("a\e[31m.txt", "114-3941689-8772232");

        TestRun run = await TestRun.Of("scan", file, file + "\n");

        Assert.Contains("a<U+001B>[31m.txt:1:1: ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', run.Output + run.Error);
        Assert.Contains("<U+000A>", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scan_Colours_FrameEachPart()
    {
        TestRun run = await new TestConsole { Input = TestConsole.Text("114-3941689-8772232"), Ink = Ink.Ansi }.RunAsync(["scan", "-"]);

        Assert.Equal("\e[35m-\e[0m:\e[36m1\e[0m:\e[36m1\e[0m: \e[1m114-3941689-8772232\e[0m  \e[2mamazon\e[0m\n", run.Output);
    }

    [Fact]
    public async Task Scan_NobodyReadsOn_EndsQuietly()
    {
        int reads = 0;
        byte[] text = Enumerable.Repeat("114-3941689-8772232\n"u8.ToArray(), 1000).SelectMany(line => line).ToArray();
        using var input = new PieceStream(text, 20) { Reading = _ => reads++ };

        TestRun run = await new TestConsole { Input = input, IsOutputClosed = static () => true }.RunAsync(["scan", "-"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.InRange(reads, 1, 3);
    }

    [Fact]
    public async Task Scan_Cancelled_EndsQuietlyWith130()
    {
        using var cancellation = new CancellationTokenSource();
        using var input = new PieceStream(new byte[1000], 20) { Reading = given => { if (given > 500) { cancellation.Cancel(); } } };

        TestRun run = await new TestConsole { Input = input }.RunAsync(["scan", "-"], cancellation.Token);

        Assert.Equal((130, "", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Scan_MoreResultsThanText_AreAllWritten()
    {
        string file = Write("ids.txt", string.Concat(Enumerable.Repeat("0VRKB3Z0004T0008P ", 100_000)));

        TestRun run = await TestRun.Of("scan", file);

        Assert.Equal(100_000, run.Lines.Length);
        Assert.Equal($"{file}:1:{(99_999 * 18) + 1}: 0VRKB3Z0004T0008P  sortable", run.Lines[^1]);
    }

    private string Write(string name, string text)
    {
        string file = Path.Combine(_folder.FullName, name);
        File.WriteAllText(file, text);
        return file;
    }
}
