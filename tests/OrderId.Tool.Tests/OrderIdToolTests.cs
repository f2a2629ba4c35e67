namespace OrderIds.Tool.Tests;

public class OrderIdToolTests
{
    public static TheoryData<string[]> Commands =>
    [
        [], ["new"], ["check"], ["scan"], ["audit"], ["seal"], ["open"], ["key"], ["key", "new"], ["track"], ["label"], ["explain"],
        ["leases"], ["diagram"], ["completion"],
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_OfEveryCommand_FitsAScreenAndEndsWithExitCodes(string[] command)
    {
        TestRun run = await new TestConsole { DataFolder = "/home/someone/.local/share" }.RunAsync([.. command, "--help"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"\nUsage: {string.Join(' ', [.. new[] { "orderid" }, .. command])} ", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nExamples:\n", run.Output, StringComparison.Ordinal);
        Assert.Matches("\nExit codes: 0 [^\n]*, 2 an? [a-z ]*\\.\n$|\nExit codes: 0 .*2 an error\\.\n$", run.Output);
        Assert.InRange(run.Lines.Length, 1, 24);
        Assert.All(run.Lines, line => Assert.InRange(line.Length, 0, 80));
    }

    [Theory]
    [InlineData("orderid")]
    [InlineData("orderid key", "key")]
    public async Task Run_CommandThatOnlyHasCommands_WritesItsHelp(string name, params string[] args)
    {
        TestRun run = await TestRun.Of(args);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"Usage: {name} COMMAND [options]\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_OfNew_NamesTheLeaseFile()
    {
        TestRun run = await new TestConsole { DataFolder = "/data" }.RunAsync(["new", "--help"]);

        Assert.Contains(Path.Combine("/data", "orderid", "leases"), run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_OfAnOptionWithADefault_SaysItInWords()
    {
        TestRun run = await TestRun.Of("open", "-h");

        Assert.Contains(
            "[default: 1 day]", string.Join(' ', run.Output.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_Asked_IsWrittenAlone()
    {
        TestRun run = await TestRun.Of("--version");

        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+\n$", run.Output);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("orderid: There is no command 'chek'. Did you mean 'check'?\nTry 'orderid --help'.\n", "chek", "0VRKB3Z0004T0008P")]
    [InlineData("orderid: There is no command 'sacn'. Did you mean 'scan'?\nTry 'orderid --help'.\n", "sacn")]
    [InlineData("orderid: There is no command 'frobnicate'.\nTry 'orderid --help'.\n", "frobnicate")]
    [InlineData("orderid: There is no command 'enw'. Did you mean 'new'?\nTry 'orderid key --help'.\n", "key", "enw", "x")]
    [InlineData(
        "orderid: Unrecognized option '--recursiv'. Did you mean '--recursive'?\nTry 'orderid scan --help'.\n",
        "scan", "--recursiv", "x")]
    [InlineData(
        "orderid: Unrecognized option '--colour'. Did you mean '--color'?\nTry 'orderid check --help'.\n",
        "check", "--colour", "always")]
    [InlineData("orderid: Expected auto, never or always, but found 'red'.\nTry 'orderid check --help'.\n", "check", "--color", "red", "x")]
    [InlineData("orderid: Required argument 'MACHINE' missing for command: 'diagram'.\nTry 'orderid diagram --help'.\n", "diagram")]
    [InlineData(
        "orderid: Unrecognized option '--jsn'. Did you mean '--json'?\nTry 'orderid check --help'.\n",
        "check", "--jsn", "0VRKB3Z0004T0008P")]
    [InlineData(
        "orderid: Argument 'x' not recognized. Must be one of: 'shipment' 'order'\nTry 'orderid diagram --help'.\n",
        "diagram", "x")]
    [InlineData("orderid: Unrecognized option '-x<U+001B>'.\nTry 'orderid scan --help'.\n", "scan", "-x\e", "-")]
    public async Task Run_WrongUsage_SaysSoAndExitsWith2(string error, params string[] args)
    {
        TestRun run = await TestRun.Of(args);

        Assert.Equal((2, "", error), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("always", "\e[1m0VR-KB3Z000-4T0008P\e[0m")]
    [InlineData("never", "0VR-KB3Z000-4T0008P  valid")]
    public async Task Run_Color_ColoursAsAsked(string mode, string beginning)
    {
        TestRun run = await new TestConsole { Ink = mode == "never" ? Ink.Ansi : Ink.None }.RunAsync(
            ["check", "0VRKB3Z0004T0008P", "--color", mode]);

        Assert.StartsWith(beginning, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _orderid orderid\n")]
    [InlineData("zsh", "compdef _orderid orderid\n")]
    [InlineData("fish", "complete -c orderid ")]
    [InlineData("pwsh", "Register-ArgumentCompleter ")]
    public async Task Completion_OfAShell_WritesItsScript(string shell, string part)
    {
        TestRun run = await TestRun.Of("completion", shell);

        Assert.Contains(part, run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("orderid sc", "scan")]
    [InlineData("orderid scan --rec", "--recursive")]
    [InlineData("orderid diagram ", "order shipment")]
    [InlineData("orderid diagram s", "shipment")]
    [InlineData("/usr/bin/orderid scan --kind ", "amazon sealed sortable")]
    [InlineData("orderid scan --kind=se", "sealed")]
    [InlineData("orderid label --code ", "code128 datamatrix qr")]
    [InlineData("orderid check --color a", "always auto")]
    [InlineData("orderid key new --bits 1", "128 192")]
    [InlineData("orderid explain --vendor fedex", "FedEx FedExPossession FedExRegulatory")]
    [InlineData("orderid diagram order --current outf", "OutForDelivery")]
    [InlineData("orderid scan ", "")]
    [InlineData("orderid scan file", "")]
    [InlineData("orderid --h", "--help")]
    public async Task Suggest_BeginningOfAWord_WritesTheWordsThatFit(string line, string words)
    {
        // Spaces at the end are missing in what some shells pass.
        TestRun run = await TestRun.Of($"[suggest:{line.Length}]", line.TrimEnd());

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), run.Lines.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("[suggest]")]
    [InlineData("[suggest:x]")]
    [InlineData("[suggest:2000000000]")]
    public async Task Suggest_WithoutAPosition_WritesNothing(string directive)
    {
        TestRun run = await TestRun.Of(directive, "orderid sc");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Run_DoubleHyphen_TakesWhatFollowsAsItIs()
    {
        TestRun run = await TestRun.Of("check", "--json", "--", "--jsn");

        Assert.StartsWith("""{"type":"check","input":"--jsn","valid":false""", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ArgumentWithAtSign_IsNoFileOfArguments()
    {
        TestRun run = await TestRun.Of("scan", "@missing.txt");

        Assert.Equal("orderid: @missing.txt: The file does not exist.\n", run.Error);
    }
}
