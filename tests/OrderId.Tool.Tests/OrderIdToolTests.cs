namespace OrderIds.Tool.Tests;

public class OrderIdToolTests
{
    [Theory]
    [InlineData("orderid check 0VR-KB3Z000-4T0008P", "--help")]
    [InlineData("orderid new --count 5", "--help")]
    [InlineData("orderid new --count 5 --format N", "new", "--help")]
    [InlineData("orderid check 0VR-KB3Z000-4T0008P", "check", "--help")]
    [InlineData("orderid audit january.csv february.csv", "audit", "--help")]
    [InlineData("orderid scan report.csv orders.xlsx", "scan", "-h")]
    [InlineData("orderid seal --key-file shop.key 0VR-KB3Z000-4T0008P", "seal", "--help")]
    [InlineData("orderid open --key-file shop.key --json - < numbers.txt", "open", "--help")]
    [InlineData("orderid key new shop.key", "key", "new", "--help")]
    [InlineData("orderid track answer.json", "track", "--help")]
    public async Task Help_OfEveryCommand_EndsWithExamples(string example, params string[] args)
    {
        TestRun run = await TestRun.Of(args);

        Assert.Contains("Usage:\n  orderid", run.Output, StringComparison.Ordinal);
        Assert.Contains($"  {example}\n", run.Output[run.Output.IndexOf("\nExamples:\n", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Version_Asked_IsWrittenAlone()
    {
        TestRun run = await TestRun.Of("--version");

        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+\n$", run.Output);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("orderid: Required command was not provided.\nTry 'orderid --help'.\n")]
    [InlineData("orderid: Required argument 'MACHINE' missing for command: 'diagram'.\nTry 'orderid diagram --help'.\n", "diagram")]
    [InlineData("orderid: Unrecognized option '--jsn'.\nTry 'orderid check --help'.\n", "check", "--jsn", "0VRKB3Z0004T0008P")]
    [InlineData("orderid: Argument 'x' not recognized. Must be one of: 'shipment' 'order'\nTry 'orderid diagram --help'.\n", "diagram", "x")]
    [InlineData("orderid: Unrecognized option '-x<U+001B>'.\nTry 'orderid scan --help'.\n", "scan", "-x\e", "-")]
    public async Task Run_WrongUsage_SaysSoAndExitsWith2(string error, params string[] args)
    {
        TestRun run = await TestRun.Of(args);

        Assert.Equal((2, "", error), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Run_DoubleHyphen_TakesWhatFollowsAsItIs()
    {
        TestRun run = await TestRun.Of("check", "--json", "--", "--jsn");

        Assert.StartsWith("""{"input":"--jsn","valid":false""", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ArgumentWithAtSign_IsNoFileOfArguments()
    {
        TestRun run = await TestRun.Of("scan", "@missing.txt");

        Assert.Equal("orderid: @missing.txt: Expected a file, but found none.\n", run.Error);
    }
}
