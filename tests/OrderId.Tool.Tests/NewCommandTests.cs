using System.Text.Json;

namespace OrderIds.Tool.Tests;

public sealed partial class NewCommandTests : IDisposable
{
    private static readonly FixedTime Clock = new(new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("orderid-tests-");
    private readonly string _store;

    public NewCommandTests() => _store = Path.Combine(_folder.FullName, "leases");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task New_NoCount_MakesOneInGroups()
    {
        TestRun run = await RunAsync();

        OrderId id = OrderId.Parse(Assert.Single(run.Lines));
        Assert.Equal((0, $"{id:D}\n", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Equal((OrderIdKind.Sortable, Clock.GetUtcNow()), (id.Kind, id.Timestamp));
    }

    [Theory]
    [InlineData("D")]
    [InlineData("N")]
    [InlineData("d")]
    [InlineData("n")]
    public async Task New_Format_IsTheLibrarys(string format)
    {
        TestRun run = await RunAsync("--format", format, "--count", "100");

        Assert.Equal(100, run.Lines.Length);
        Assert.All(run.Lines, line => Assert.Equal(OrderId.Parse(line).ToString(format), line));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task New_Json_WritesAnObjectALine()
    {
        TestRun run = await RunAsync("--json", "--count", "2");

        OrderId[] ids = [OrderId.Create(Clock.GetUtcNow(), 0, 0), OrderId.Create(Clock.GetUtcNow(), 0, 1)];
        Assert.Equal(
            [
                $$"""{"type":"issued","id":"{{ids[0]}}","time":"2026-11-22T00:00:00.000Z","node":0,"sequence":0}""",
                $$"""{"type":"issued","id":"{{ids[1]}}","time":"2026-11-22T00:00:00.000Z","node":0,"sequence":1}""",
            ],
            run.Lines);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task New_JsonWithFormat_WritesTheTextInIt()
    {
        TestRun run = await RunAsync("--json", "--format", "d", "--count", "10000");

        Assert.Equal(10_000, run.Lines.Length);
        Assert.All(run.Lines, line =>
        {
            using var document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            OrderId id = OrderId.Parse(root.GetProperty("id").GetString()!);
            Assert.Equal(
                (id.ToString("N"), id.ToString("d"), id.Timestamp, id.Node, id.Sequence),
                (root.GetProperty("id").GetString(), root.GetProperty("text").GetString(),
                    root.GetProperty("time").GetDateTimeOffset(),
                    root.GetProperty("node").GetInt32(), root.GetProperty("sequence").GetInt32()));
        });
    }

    [Fact]
    public async Task New_TwoRuns_MakeDistinctIds()
    {
        TestRun first = await RunAsync("--count", "100001");
        TestRun second = await RunAsync("--count", "100001");

        // At the same instant: only the lease file can tell the runs apart.
        Assert.Equal(200_002, first.Lines.Concat(second.Lines).Distinct().Count());
        Assert.Equal(first.Lines.Order(StringComparer.Ordinal), first.Lines);
        Assert.Equal(second.Lines.Order(StringComparer.Ordinal), second.Lines);
    }

    [Fact]
    public async Task New_RunAfterRun_GivesTheRestOfTheWindowBack()
    {
        await RunAsync();

        await AssertGivenBackAsync();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1000000001")]
    [InlineData("99999999999999999999")]
    [InlineData("1e3")]
    [InlineData("")]
    public async Task New_CountOutOfBounds_SaysTheBounds(string count)
    {
        TestRun run = await RunAsync("--count", count);

        Assert.Equal(
            (2, "", $"orderid: Expected a number from 1 to 1000000000 for --count, but found '{count}'.\nTry 'orderid new --help'.\n"),
            (run.ExitCode, run.Output, run.Error));
        Assert.False(File.Exists(_store));
    }

    [Theory]
    [InlineData("--format", "M")]
    [InlineData("--format", "X")]
    [InlineData("--formt", "N")]
    [InlineData("0VR-KB3Z000-4T0008P")]
    public async Task New_WrongUsage_SaysSoAndMakesNone(params string[] args)
    {
        TestRun run = await RunAsync(args);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.EndsWith("Try 'orderid new --help'.\n", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_store));
    }

    [Fact]
    public async Task New_OutputClosed_EndsQuietly()
    {
        TestRun run = await RunAsync(new TestConsole { IsOutputClosed = static () => true }, "--count", "1000000000");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.InRange(run.Lines.Length, 1, 100_000);
    }

    [Fact]
    public async Task New_Interrupted_EndsQuietlyAndGivesTheRestOfTheWindowBack()
    {
        using var interrupt = new CancellationTokenSource();
        var console = new TestConsole
        {
            Time = Clock,
            IsOutputClosed = () =>
            {
                interrupt.Cancel();
                return false;
            },
        };

        TestRun run = await console.RunAsync(["new", "--store", _store, "--count", "1000000000"], interrupt.Token);

        Assert.Equal((130, ""), (run.ExitCode, run.Error));
        await AssertGivenBackAsync();
    }

    /// <summary>Asserts that the first node is free again a second later, long before its window would have ended.</summary>
    private async Task AssertGivenBackAsync()
    {
        var later = new FixedTime(Clock.GetUtcNow().AddSeconds(1));

        TestRun run = await RunAsync(new TestConsole { Time = later });

        OrderId id = OrderId.Parse(Assert.Single(run.Lines));
        Assert.Equal((0, later.GetUtcNow()), (id.Node, id.Timestamp));
    }

    private static void AssertError(TestRun run, string start)
    {
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(start, run.Error, StringComparison.Ordinal);
        Assert.Equal(run.Error.Length - 1, run.Error.IndexOf('\n', StringComparison.Ordinal));
    }

    private Task<TestRun> RunAsync(params string[] args) => RunAsync(new TestConsole { Time = Clock }, args);

    private Task<TestRun> RunAsync(TestConsole console, params string[] args) => console.RunAsync(["new", "--store", _store, .. args]);
}
