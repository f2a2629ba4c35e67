namespace OrderIds.Tool.Tests;

/// <summary>Runs the command in this process, and holds what it wrote and returned.</summary>
internal sealed record TestRun(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Task<TestRun> Of(params string[] args) => new TestConsole().RunAsync(args);
}
