using System.Text;
using OrderIds.Tests;

namespace OrderIds.Tool.Tests;

/// <summary>IDs, and what was granted.</summary>
public sealed partial class AuditCommandTests
{
    [Fact]
    public async Task Audit_IdsOfALeaseFile_AreWithinTheLeases()
    {
        string leases = Path.Combine(_folder.FullName, "leases");
        string ids = Write("ids.txt", (await TestRun.Of("new", "--count", "1000", "--store", leases)).Output);

        TestRun run = await TestRun.Of("audit", ids, "--leases", leases);

        Assert.Contains("after the leases    0", run.Lines);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Audit_IdsBeyondTheLeases_AreListed()
    {
        string leases = await GrantAsync("leases", Start);
        OrderId within = OrderId.Create(Start.AddMinutes(10).AddMilliseconds(-1), 0, 65_535);
        OrderId beyond = OrderId.Create(Start.AddMinutes(10), 0, 0);
        OrderId another = OrderId.Create(Start, 1, 0);
        string ids = Write("ids.txt", $"{within}\n{beyond}\n{another}\n5HZVVD37T4GT484SX\n114-3941689-8772232\n");

        TestRun run = await TestRun.Of("audit", ids, "--leases", leases);
        TestRun json = await TestRun.Of("audit", ids, "--leases", leases, "--json");

        Assert.Equal(
            [
                $"{ids}:3: {another}  after the leases: node 1 has no lease",
                $"{ids}:2: {beyond}  after the leases: the last lease of node 0 ends at 2026-11-22T00:10:00.000Z",
            ],
            run.Lines[..2]);
        Assert.Equal(
            $$"""
            {"type":"fault","fault":"beyondLeases","file":"{{ids}}","line":2,"id":"{{beyond}}","kind":"sortable",
            "node":0,"grantedUntil":"2026-11-22T00:10:00.000Z"}
            """.ReplaceLineEndings(""),
            json.Lines[1]);
        Assert.Contains("after the leases    2", run.Lines);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task Audit_SeveralLeaseFiles_TheLatestEndCounts()
    {
        string early = await GrantAsync("early", Start), late = await GrantAsync("late", Start.AddHours(1));
        string ids = Write("ids.txt", OrderId.Create(Start.AddMinutes(60), 0, 0).ToString());

        Assert.Equal(1, (await TestRun.Of("audit", ids, "--leases", early)).ExitCode);
        Assert.Equal(0, (await TestRun.Of("audit", ids, "--leases", late, "--leases", early)).ExitCode);
    }

    [Fact]
    public async Task Audit_LeasesGrantedMeanwhile_AreSeen()
    {
        string leases = await GrantAsync("leases", Start);
        string id = OrderId.Create(Start.AddMinutes(65), 0, 0).ToString();
        Assert.Equal(1, (await TestRun.Of("audit", Write("ids.txt", id), "--leases", leases)).ExitCode);
        using var input = new PieceStream(Encoding.ASCII.GetBytes(id), 17)
        {
            Reading = given => Assert.Equal(leases, given == 0 ? leases : GrantAsync("leases", Start.AddHours(1)).GetAwaiter().GetResult()),
        };

        Assert.Equal(0, (await new TestConsole { Input = input }.RunAsync(["audit", "--leases", leases])).ExitCode);
    }

    [Theory]
    [InlineData("--leases")]
    [InlineData("--history")]
    public async Task Audit_MissingFile_EndsBeforeTheListsAreRead(string option)
    {
        string missing = Path.Combine(_folder.FullName, "missing");
        using var input = new PieceStream([], 1) { Reading = _ => throw new InvalidOperationException() };

        TestRun run = await new TestConsole { Input = input }.RunAsync(["audit", option, missing]);

        Assert.Equal((2, "", $"orderid: {missing}: The file does not exist.\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Audit_NoLeaseFile_SaysSo()
    {
        string ids = Write("ids.txt", "0VRKB3Z0004T0008P");

        TestRun run = await TestRun.Of("audit", ids, "--leases", ids);

        Assert.Equal(
            (2, "", $"orderid: {ids}: The file is not a lease file, is damaged, or is of a newer version.\n"),
            (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Audit_RecordedHistories_HoldTheIdsOfTheirGenerators()
    {
        string leases = Path.Combine(_folder.FullName, "leases");
        var ids = new List<OrderId>();
        var histories = new List<string>();
        for (int i = 0; i < 40; i++)
        {
            // Windows of which a part is given back, of which another generator gets a part again, while answers get lost.
            string history = Path.Combine(_folder.FullName, $"history{i}");
            histories.Add(history);
            using var store = new RecordingStore(new FileLeaseStore(leases), history, seed: i);
            try
            {
                var options = new OrderIdGeneratorOptions
                {
                    TimeProvider = new FixedTime(Start.AddSeconds(i)),
                    Window = TimeSpan.FromSeconds(90),
                    ReleaseOnDispose = i % 3 != 0,
                };
                await using OrderIdGenerator generator = await OrderIdGenerator.CreateAsync(store, options);
                ids.AddRange(Enumerable.Range(0, 10).Select(_ => generator.Next()));
            }
            catch (OrderIdLeaseUnavailableException)
            {
                // An answer that was withheld.
            }
        }

        string list = Write("ids.txt", string.Join('\n', ids));
        string[] args = ["audit", list, "--leases", leases];
        TestRun all = await TestRun.Of([.. args, .. histories.SelectMany(history => new[] { "--history", history })]);
        TestRun allButTheFirst = await TestRun.Of([.. args, .. histories.Skip(1).SelectMany(history => new[] { "--history", history })]);

        Assert.Equal((0, "No two IDs are equal."), (all.ExitCode, all.Lines[^1]));
        Assert.Contains("outside the leases  10", allButTheFirst.Lines);
        string[] kinds = [.. histories.SelectMany(File.ReadLines).Select(line => line.Split(' ')[0]).Distinct().Order()];
        Assert.Equal(["grant", "lost", "release"], kinds);
    }

    [Fact]
    public async Task Audit_History_ListsIdsOutsideAndGrantsThatOverlap()
    {
        string history = Write(
            "history.txt",
            "grant 3 1000 2000 1 10\ngrant 3 1999 3000 2 20\nlost 4 1000 2000 1 30\ngrant 5 1000 2000 1 40\nrelease 5 1400 2000 1 50\n");
        OrderId[] ids = [Id(3, 1000), Id(3, 2999), Id(5, 1399), Id(3, 3000), Id(3, 999), Id(4, 1500), Id(5, 1400), Id(6, 1500)];
        string list = Write("ids.txt", string.Join('\n', ids));

        TestRun run = await TestRun.Of("audit", list, "--history", history);

        Assert.Equal(
            [
                $"{history}:1, {history}:2: overlapping leases of node 3",
                $"{list}:5: {ids[4]}  outside the leases of node 3",
                $"{list}:7: {ids[6]}  outside the leases of node 5",
                $"{list}:6: {ids[5]}  outside the leases of node 4",
                $"{list}:8: {ids[7]}  outside the leases of node 6",
                $"{list}:4: {ids[3]}  outside the leases of node 3",
            ],
            run.Lines[..6]);
        Assert.Contains("outside the leases  5", run.Lines);
        Assert.Contains("overlapping leases  1", run.Lines);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));

        static OrderId Id(int node, long time) =>
            OrderId.Create(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMilliseconds(time), node, 0);
    }

    [Theory]
    [InlineData("grant 3 1000 2000 1\n")]
    [InlineData("grant 3 2000 2000 1 10\n")]
    [InlineData("grant 8192 1000 2000 1 10\n")]
    [InlineData("Grant 3 1000 2000 1 10\n")]
    [InlineData("\n")]
    public async Task Audit_NoHistory_SaysWhatIs(string line)
    {
        string history = Write("history.txt", "grant 3 1000 2000 1 10\r\n" + line);

        TestRun run = await TestRun.Of("audit", "--history", history, Write("ids.txt", ""));

        Assert.Equal(
            (2, "", $"orderid: {history}:2: Expected 'grant', 'lost' or 'release' and the numbers NODE FROM UNTIL VERSION TIME, "
                + "but found another line.\n"),
            (run.ExitCode, run.Output, run.Error));
    }

    private async Task<string> GrantAsync(string name, DateTimeOffset time)
    {
        string path = Path.Combine(_folder.FullName, name);
        var store = new FileLeaseStore(path) { AllowUnsafeFileSystem = true };
        using OrderIdGenerator generator = await OrderIdGenerator.CreateAsync(
            store, new OrderIdGeneratorOptions { TimeProvider = new FixedTime(time) });
        return path;
    }
}
