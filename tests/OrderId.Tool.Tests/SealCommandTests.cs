using System.Text.Json;

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
        File.WriteAllText(_keyFile, Key + "\n");
    }

    public void Dispose() => _folder.Delete(recursive: true);

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
                $$"""{"input":"{{Sortable}}","kind":"sealed","id":"{{Sealed}}","grouped":"5HZ-VVD37T4-GT484SX","keySlot":3}""",
                $$"""{"input":"{{Sealed}}","sealError":"notSortable","message":"Expected a sortable order ID, but found one of kind sealed."}""",
                """{"input":"0VRKB3Z0004T0008Q","error":"checkMismatch","message":"Expected a check character that fits at position 16, but found \u0027Q\u0027."}""",
            ],
            run.Lines);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Equal($$"""{"input":"{{Sealed}}","kind":"sortable","id":"{{Sortable}}","grouped":"0VR-KB3Z000-4T0008P","keySlot":3}""", Assert.Single(opened.Lines));
    }

    [Theory]
    [InlineData("seal", "114-3941689-8772232", "Expected a sortable order ID, but found one of kind amazon.")]
    [InlineData("seal", "0VRKB3Z0004T0008Q", "Expected a check character that fits at position 16, but found 'Q'.")]
    [InlineData("open", Sortable, "Expected a sealed order ID, but found one of kind sortable.")]
    [InlineData("open", "M1QRGRD872HG9K1NY", "Expected an order ID sealed with key slot 3, but found key slot 0.")]
    public async Task SealAndOpen_AnIdThatWillNotDo_SayWhichAndGoOn(string command, string id, string message)
    {
        string good = command == "seal" ? Sortable : Sealed;

        TestRun run = await RunAsync(command, good, id, good);

        Assert.Equal((1, 2, $"orderid: ID 2: {message}\n"), (run.ExitCode, run.Lines.Length, run.Error));
    }

    [Fact]
    public async Task Open_WithAKeyThatGivesATimeToCome_Warns()
    {
        // The last of the frozen times, sealed with the key of this test.
        TestRun @sealed = await RunAsync("seal", "ZZZKZZZZZZZZZZZ08");

        TestRun run = await RunAsync("open", @sealed.Lines[0]);
        TestRun json = await RunAsync("open", "--json", @sealed.Lines[0]);

        Assert.Equal(
            (0, "ZZZKZZZZZZZZZZZ08\n", "orderid: ID 1: Expected an order ID whose time is not to come, but found one more than a day ahead of the clock: perhaps it was sealed with another key, or made up.\n"),
            (run.ExitCode, run.Output, run.Error));
        using var line = JsonDocument.Parse(json.Output);
        Assert.Equal("implausibleTime", line.RootElement.GetProperty("sealError").GetString());
        Assert.Equal("ZZZKZZZZZZZZZZZ08", line.RootElement.GetProperty("id").GetString());
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

        Assert.Equal((2, "", $"orderid: {_keyFile}: Expected a key of 32, 48 or 64 hexadecimal digits, but found something else.\n"), (run.ExitCode, run.Output, run.Error));
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

        Assert.Equal((2, "", $"orderid: Option '--key-file' is required.\nTry 'orderid {command} --help'.\n"), (run.ExitCode, run.Output, run.Error));
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
    public async Task Seal_SlotOutOfRange_IsWrongUsage()
    {
        TestRun run = await TestRun.Of("seal", "--key-file", _keyFile, "--slot", "8", Sortable);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Seal_WithoutSlot_TakesSlot0()
    {
        TestRun run = await TestRun.Of("seal", "--key-file", _keyFile, Sortable);

        Assert.Equal('R', run.Output[3]);
    }

    private Task<TestRun> RunAsync(string command, params string[] args) => RunAsync(command, args, input: "");

    private Task<TestRun> RunAsync(string command, string[] args, string input) =>
        new TestConsole { Input = TestConsole.Text(input), Time = Clock }.RunAsync([command, "--key-file", _keyFile, "--slot", "3", .. args]);
}
