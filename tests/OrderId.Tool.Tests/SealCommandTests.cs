using System.Runtime.Versioning;
using System.Text.Json;
using OrderIds.Tests;

namespace OrderIds.Tool.Tests;

public sealed class SealCommandTests : IDisposable
{
    // A frozen vector of wire format 1: its key, slot 3, and the ID in both forms.
    private const string Key = "d6ea8eeca4192fa1feb9dc4b1ebe55e5";
    private const string Sortable = "0VRKB3Z0004T0008P";
    private const string Sealed = "5HZVVD37T4GT484SX";

    private static readonly FixedTime Clock = new(new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("orderid-tests-");
    private readonly string _keyFile;

    public SealCommandTests()
    {
        _keyFile = Path.Combine(_folder.FullName, "shop.key");
        PrivateFile.Write(_keyFile, Key + "\n");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("seal")]
    [InlineData("open")]
    public async Task MissingKeyFile_SaysHowToCreateIt(string command)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        TestRun run = await TestRun.Of(command, "--key-file", path, OrderId.Example);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            $"orderid: {path}: The key file '{path}' does not exist. Create it with 'orderid key new {path}'; "
            + "if IDs were already sealed with this key, restore the file instead.\n",
            run.Error);
    }

    [Fact]
    public async Task Seal_WritesTheSealedIdsInTheFormOfTheirs()
    {
        TestRun run = await RunAsync("seal", Sortable, "0VR-KB3Z000-4T0008P", "0vrkb3z0004t0008p");

        Assert.Equal((0, $"{Sealed}\n5HZ-VVD37T4-GT484SX\n{Sealed}\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Open_WritesTheSortableIdsInTheFormOfTheirs()
    {
        TestRun run = await RunAsync("open", Sealed, "5HZ-VVD37T4-GT484SX");

        Assert.Equal((0, $"{Sortable}\n0VR-KB3Z000-4T0008P\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData]
    [InlineData("-")]
    public async Task SealAndOpen_ReadStandardInputLineByLine(params string[] ids)
    {
        TestRun @sealed = await RunAsync("seal", ids, $"{Sortable}\n\n  {Sortable} \r\n");
        TestRun opened = await RunAsync("open", ids, @sealed.Output);

        Assert.Equal((0, $"{Sealed}\n{Sealed}\n", ""), (@sealed.ExitCode, @sealed.Output, @sealed.Error));
        Assert.Equal((0, $"{Sortable}\n{Sortable}\n", ""), (opened.ExitCode, opened.Output, opened.Error));
    }

    [Fact]
    public async Task SealAndOpen_Json_SayWhatCameOfEachId()
    {
        TestRun run = await RunAsync("seal", "--json", Sortable, Sealed, "0VRKB3Z0004T0008Q");
        TestRun opened = await RunAsync("open", "--json", Sealed);

        Assert.Equal(
            [
                $$"""
                {"type":"seal","input":"{{Sortable}}","kind":"sealed","id":"{{Sealed}}","grouped":"5HZ-VVD37T4-GT484SX","keySlot":3}
                """,
                $$"""
                {"type":"seal","input":"{{Sealed}}","sealError":"notSortable",
                "message":"Expected a sortable order ID, but found one of kind sealed."}
                """.ReplaceLineEndings(""),
                """
                {"type":"seal","input":"0VRKB3Z0004T0008Q","error":"checkMismatch",
                "message":"The check characters do not match. There is probably a typo."}
                """.ReplaceLineEndings(""),
            ],
            run.Lines);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            $$"""{"type":"open","input":"{{Sealed}}","kind":"sortable","id":"{{Sortable}}","grouped":"0VR-KB3Z000-4T0008P","keySlot":3}""",
            Assert.Single(opened.Lines));
    }

    [Theory]
    [InlineData("seal", "114-3941689-8772232", "Expected a sortable order ID, but found one of kind amazon.")]
    [InlineData("seal", "0VRKB3Z0004T0008Q", "The check characters do not match. There is probably a typo.")]
    [InlineData("open", Sortable, "Expected a sealed order ID, but found one of kind sortable.")]
    [InlineData("open", "M1QRGRD872HG9K1NY", "Expected an order ID sealed with key slot 3, but found key slot 0.")]
    public async Task SealAndOpen_AnIdThatWillNotDo_SayWhichAndGoOn(string command, string id, string message)
    {
        string good = command == "seal" ? Sortable : Sealed;

        TestRun run = await RunAsync(command, good, id, good);

        Assert.Equal((1, 2, $"orderid: ID 2: {message}\n"), (run.ExitCode, run.Lines.Length, run.Error));
    }

    [Fact]
    public async Task Open_TimeAheadOfTheClock_IsReportedAndNotWritten()
    {
        // The last of the frozen times, sealed with the key of this test.
        TestRun @sealed = await RunAsync("seal", "ZZZKZZZZZZZZZZZ08");

        TestRun run = await RunAsync("open", @sealed.Lines[0], Sealed);
        TestRun json = await RunAsync("open", "--json", @sealed.Lines[0]);
        TestRun tolerant = await RunAsync("open", "--tolerance", "30000", @sealed.Lines[0]);

        Assert.Equal(
            (1, $"{Sortable}\n", "orderid: ID 1: The order ID was sealed with another key or is invented: "
                + "its time is outside the range of --issued-since and --tolerance.\n"),
            (run.ExitCode, run.Output, run.Error));
        Assert.Equal((0, "ZZZKZZZZZZZZZZZ08\n", ""), (tolerant.ExitCode, tolerant.Output, tolerant.Error));
        using var line = JsonDocument.Parse(json.Output);
        Assert.Equal("implausibleTime", line.RootElement.GetProperty("sealError").GetString());
        Assert.False(line.RootElement.TryGetProperty("id", out _));
        Assert.Equal(1, json.ExitCode);
    }

    [Theory]
    [InlineData(0, 24)]
    [InlineData(1, 25)]
    [InlineData(0, 36, "--tolerance", "1.12:00")]
    [InlineData(1, 36, "--tolerance", "1.11:59:59")]
    [InlineData(0, 168, "--tolerance", "7")]
    public async Task Open_Tolerance_IsHowFarAheadATimeMayLie(int exitCode, int hoursAhead, params string[] options)
    {
        OrderId id = OrderId.Create(Clock.GetUtcNow().AddHours(hoursAhead), 77, 0);
        TestRun @sealed = await RunAsync("seal", id.ToString());

        TestRun run = await RunAsync("open", [.. options, @sealed.Lines[0]]);

        Assert.Equal((exitCode, exitCode == 0 ? $"{id}\n" : ""), (run.ExitCode, run.Output));
    }

    [Theory]
    [InlineData(0, "2026-11-22")]
    [InlineData(0, "2026-11-23")]
    [InlineData(0, "2026-11-23T01:00+01:00")]
    [InlineData(1, "2026-11-23T00:00:00.001Z")]
    [InlineData(1, "2026-11-24")]
    [InlineData(1, "2026-11-22T00:01Z", "--tolerance", "0:00")]
    [InlineData(0, "2026-11-24", "--tolerance", "2")]
    public async Task Open_TimeBeforeTheFirstIssued_IsReportedUnlessTolerated(int exitCode, string issuedSince, params string[] options)
    {
        TestRun run = await RunAsync("open", ["--issued-since", issuedSince, .. options, Sealed]);

        Assert.Equal((exitCode, exitCode == 0 ? $"{Sortable}\n" : ""), (run.ExitCode, run.Output));
        Assert.Equal(exitCode == 1, run.Error.Contains("was sealed with another key or is invented", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Open_WrongKeyAndIssuedSince_WritesNothing()
    {
        await File.WriteAllTextAsync(_keyFile, new string('1', 32));

        TestRun run = await RunAsync("open", "--issued-since", "2026-11-01", Sealed);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
    }

    [Theory]
    [InlineData("--slot", "8", "Expected a key slot from 0 to 7, but found '8'.")]
    [InlineData("--slot", "x\ny", "Expected a key slot from 0 to 7, but found 'x y'.")]
    [InlineData("--tolerance", "24:00:00", "Expected a number of days, or a time as in 12:30 or 1.12:30:00, but found '24:00:00'.")]
    [InlineData("--tolerance", "99999999", "Expected a number of days, or a time as in 12:30 or 1.12:30:00, but found '99999999'.")]
    [InlineData("--issued-since", "22.11.2026", "Expected a date as in 2026-11-22 or 2026-11-22T08:30Z, but found '22.11.2026'.")]
    [InlineData("--key-file", "", "Expected the name of a file, but found nothing.")]
    public async Task Open_OptionWithAnotherValue_IsWrongUsage(string option, string value, string message)
    {
        string[] keyFile = option == "--key-file" ? [] : ["--key-file", _keyFile];

        TestRun run = await TestRun.Of(["open", .. keyFile, option, value, Sealed]);

        Assert.Equal((2, "", $"orderid: {message}\nTry 'orderid open --help'.\n"), (run.ExitCode, run.Output, run.Error));
    }

    [FileModeFact]
    [UnsupportedOSPlatform("windows")]
    public async Task Seal_KeyFileThatOthersCanRead_SaysWhatToDo()
    {
        File.SetUnixFileMode(_keyFile, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

        TestRun run = await RunAsync("seal", Sortable);

        Assert.Equal(
            $"orderid: {_keyFile}: The key file is accessible to its group or to others (mode 644). "
                + $"Run 'chmod 600 {_keyFile}', and create a new key if another user may have read this one.\n",
            run.Error);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Seal_KeyFileThatIsADirectory_SaysSo()
    {
        TestRun run = await TestRun.Of("seal", "--key-file", _folder.FullName, Sortable);

        Assert.Equal(
            (2, "", $"orderid: {_folder.FullName}: Expected a file that holds a key, but found a directory.\n"),
            (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("seal", Sortable)]
    [InlineData("open", Sealed)]
    public async Task SealAndOpen_LinesThatWillNotDo_AreNumberedAsInTheInput(string command, string id)
    {
        string input = $"\n{id}\r\n\r\nwrong\n{new string('7', 1 << 20)}\r{id}";

        TestRun run = await RunAsync(command, [], input);
        TestRun json = await RunAsync(command, ["--json"], input);

        Assert.Equal(
            (1, 2, "orderid: line 4: Expected 17 characters, or 19 with hyphens, but found 5.\n"
                + "orderid: line 5: Expected 17 characters, or 19 with hyphens, but found more than 4096.\n"),
            (run.ExitCode, run.Lines.Length, run.Error));
        Assert.Equal(
            $$"""
            {"type":"{{command}}","line":5,"error":"wrongLength",
            "message":"Expected 17 characters, or 19 with hyphens, but found more than 4096."}
            """.ReplaceLineEndings(""),
            json.Lines[2]);
        Assert.Contains("\"line\":6,", json.Lines[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seal", "")]
    [InlineData("open", " \r\n\n")]
    public async Task SealAndOpen_StandardInputWithoutAnyId_SayThatThereIsNone(string command, string input)
    {
        TestRun run = await RunAsync(command, [], input);

        Assert.Equal(
            (1, "", "orderid: line 1: Expected an order ID of 17 characters, or 19 with hyphens, but found nothing or only white space.\n"),
            (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("")]
    [InlineData("d6ea8eeca4192fa1feb9dc4b1ebe55")]
    [InlineData("d6ea8eeca4192fa1feb9dc4b1ebe55e5d6")]
    [InlineData("x6ea8eeca4192fa1feb9dc4b1ebe55e5")]
    [InlineData("d6ea8eeca4192fa1 feb9dc4b1ebe55e5")]
    [InlineData("\uFEFFd6ea8eeca4192fa1feb9dc4b1ebe55e5")]
    public async Task Seal_FileThatHoldsNoKey_SaysSoWithoutRepeatingIt(string content)
    {
        await File.WriteAllTextAsync(_keyFile, content);

        TestRun run = await RunAsync("seal", Sortable);

        Assert.Equal(
            (2, "", $"orderid: {_keyFile}: Expected a key of 32, 48 or 64 hexadecimal digits, but found something else.\n"),
            (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Seal_FileTooLongForAKey_SaysSo()
    {
        await File.WriteAllTextAsync(_keyFile, Key + new string('\n', 2000) + Key);

        TestRun run = await RunAsync("seal", Sortable);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Seal_KeyFileMissing_ExitsWith2()
    {
        File.Delete(_keyFile);

        TestRun run = await RunAsync("seal", Sortable);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"orderid: {_keyFile}: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seal", Sortable)]
    [InlineData("open", Sealed)]
    public async Task SealAndOpen_WithoutKeyFile_AreWrongUsage(string command, string id)
    {
        TestRun run = await TestRun.Of(command, id);

        Assert.Equal(
            (2, "", $"orderid: Option '--key-file' is required.\nTry 'orderid {command} --help'.\n"),
            (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Seal_KeyOnTheCommandLine_IsWrongUsage()
    {
        TestRun run = await TestRun.Of("seal", "--key", Key, Sortable);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("orderid: Unrecognized option '--key'.\n", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seal_WithoutSlot_TakesSlot0()
    {
        TestRun run = await TestRun.Of("seal", "--key-file", _keyFile, Sortable);

        Assert.Equal('R', run.Output[3]);
    }

    private Task<TestRun> RunAsync(string command, params string[] args) => RunAsync(command, args, input: "");

    private Task<TestRun> RunAsync(string command, string[] args, string input) =>
        new TestConsole { Input = TestConsole.Text(input), Time = Clock }.RunAsync(
            [command, "--key-file", _keyFile, "--slot", "3", .. args]);
}
