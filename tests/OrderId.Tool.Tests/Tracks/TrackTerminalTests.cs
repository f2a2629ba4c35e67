using System.Text.Json;
using OrderIds.Carriers;
using OrderIds.Tool.Tracks;

namespace OrderIds.Tool.Tests.Tracks;

/// <summary>What <c>orderid track</c> reads and draws beside a single answer on a wide terminal.</summary>
public sealed class TrackTerminalTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("orderid-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    public void Draw_NarrowTerminal_WrapsAtItsWidth(int width)
    {
        string payload = TrackPayloads.AfterShip.Replace(
            "Delayed by snow", "Delayed because the road over the mountains is closed", StringComparison.Ordinal);
        string text = Draw(payload, width);

        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, width));
        Assert.Contains("\n  ! 2026-01-03 10:00 UTC+01:00\n    Exception, Weather\n    Leipzig: ", text, StringComparison.Ordinal);
        Assert.Contains("mountains", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_Marks_AreExplained() =>
        Assert.EndsWith("\n\n    ! a problem\n", Draw(TrackPayloads.AfterShip, int.MaxValue), StringComparison.Ordinal);

    [Fact]
    public void Draw_EventWithoutADescription_ShowsItsCode()
    {
        string payload = TrackPayloads.AfterShip.Replace("\"message\": \"Delayed by snow\", ", "", StringComparison.Ordinal);

        Assert.Contains("Leipzig: Exception_017\n", Draw(payload, int.MaxValue), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[{0},{1}]")]
    [InlineData("{0}\n{1}\n")]
    [InlineData("\uFEFF{0} {1}")]
    public async Task Track_SeveralAnswers_AreReadOneAfterTheOther(string form)
    {
        string one = OnALine(TrackPayloads.AfterShip);
        string other = OnALine(TrackPayloads.Other);
        string json = form.Replace("{0}", one, StringComparison.Ordinal).Replace("{1}", other, StringComparison.Ordinal);

        TestRun run = await new TestConsole { Input = TestConsole.Text(json) }.RunAsync(["track", "--json"]);

        Assert.Equal((0, 2, ""), (run.ExitCode, run.Lines.Length, run.Error));
    }

    [Fact]
    public async Task Track_LineThatIsNoVendors_IsAnError()
    {
        var console = new TestConsole { Input = TestConsole.Text(OnALine(TrackPayloads.AfterShip) + "\n{\"hello\":1}\n") };

        TestRun run = await console.RunAsync(["track"]);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("orderid: -: Expected JSON of ", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("EXAMPLE0001", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Track_Watch_ShowsWhatChangesUntilInterrupted()
    {
        string file = Path.Combine(_folder.FullName, "log.json");
        await File.WriteAllTextAsync(file, OnALine(TrackPayloads.AfterShip) + "\n");
        using var cancellation = new CancellationTokenSource();
        using var output = new ReactingStream
        {
            Written = text =>
            {
                if (text.Contains("EXAMPLE0002", StringComparison.Ordinal))
                {
                    cancellation.Cancel();
                }
                else if (text.Contains("EXAMPLE0001", StringComparison.Ordinal))
                {
                    File.AppendAllText(
                        file, OnALine(TrackPayloads.AfterShip.Replace("EXAMPLE0001", "EXAMPLE0002", StringComparison.Ordinal)) + "\n");
                }
            },
        };

        TestRun run = await new TestConsole { Output = output }.RunAsync(["track", "--watch", "--json", file], cancellation.Token);

        Assert.Equal((130, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("--watch")]
    [InlineData("--watch", "-")]
    [InlineData("--watch", "a.json", "--html", "a.html")]
    public async Task Track_WatchOfWhatCannotBe_IsAUsageError(params string[] args) =>
        Assert.Equal(
            (2, "orderid: --watch needs the names of files, and cannot be used with --html.\nTry 'orderid track --help'.\n"),
            await Error(args));

    private static async Task<(int, string)> Error(string[] args)
    {
        TestRun run = await TestRun.Of(["track", .. args]);
        return (run.ExitCode, run.Error);
    }

    private static string OnALine(string json) => JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(json));

    private static string Draw(string json, int width)
    {
        TrackingReadResult reading = TrackingReader.Read(json);
        var tracked = new ShipmentAcrossFiles("EXAMPLE0001");
        tracked.Add("a.json", reading, reading.Shipments[0]);
        return new TrackText(Ink.None, width).Draw(tracked).ReplaceLineEndings("\n");
    }

    /// <summary>Has a test do something with what is written, when it is.</summary>
    private sealed class ReactingStream : MemoryStream
    {
        public required Action<string> Written { get; init; }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer) => Written(System.Text.Encoding.UTF8.GetString(buffer));
    }
}
