namespace OrderIds.Tool.Tests;

public class OutputFailureTests
{
    public static TheoryData<string, string> Failures
    {
        get
        {
            var data = new TheoryData<string, string>();
            string[] commands =
            [
                "scan -", "scan --json -", "check -", "check --json 0VRKB3Z0004T0008P",
                "diagram order", "--help", "scan --help", "--version",
            ];
            foreach (string command in commands)
            {
                data.Add(command, "full");
                data.Add(command, "denied");
                data.Add(command, "limit");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Run_OutputThatTakesNothing_SaysSoOnceAndExitsWith2(string command, string failure)
    {
        (Exception exception, string message) = failure switch
        {
            "full" => ((Exception)new IOException("No space left."), "No space left."),
            "denied" => (new UnauthorizedAccessException("Access is denied."), "Access is denied."),
            _ => (new ArgumentOutOfRangeException(nameof(command)), "The file would be longer than it may be."),
        };
        using var output = new FailingStream(exception);

        var console = new TestConsole { Input = TestConsole.Text("0VRKB3Z0004T0008P\n"), Output = output };

        TestRun run = await console.RunAsync(command.Split(' '));

        Assert.Equal(
            (2, $"orderid: The output could not be written: {message}\n"),
            (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Scan_InputThatMayNotBeRead_SaysSoAndExitsWith2()
    {
        using var input = new PieceStream([], 1) { Reading = static _ => throw new UnauthorizedAccessException("Access is denied.") };

        TestRun run = await new TestConsole { Input = input }.RunAsync(["scan", "-"]);

        Assert.Equal((2, "", "orderid: -: Access is denied.\n"), (run.ExitCode, run.Output, run.Error));
    }
}
