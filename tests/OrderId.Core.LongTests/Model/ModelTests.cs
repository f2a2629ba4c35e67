using Xunit.Abstractions;

namespace OrderIds.Tests.Model;

/// <summary>The lease protocol of <c>lease.pml</c>, every state of it.</summary>
public sealed class ModelTests(ITestOutputHelper output) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("order-id-model-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SpinFact]
    public async Task Protocol_EveryState_IssuesNothingTwice()
    {
        string result = await CheckAsync();

        output.WriteLine(result);
        Assert.Contains("errors: 0", result, StringComparison.Ordinal);
        Assert.DoesNotContain("Search not completed", result, StringComparison.Ordinal);
        Assert.DoesNotContain("max search depth too small", result, StringComparison.Ordinal);
    }

    [SpinFact]
    public Task StoreForgetsAGrant_Fails() => RequireErrorAsync("-DREUSE");

    [SpinFact]
    public Task AnswerBeforeCommit_Fails() => RequireErrorAsync("-DEARLY");

    [SpinFact]
    public Task LostAnswerTakenForGranted_Fails() => RequireErrorAsync("-DNOBURN");

    [SpinFact]
    public Task ReleaseWithoutVersion_Fails() => RequireErrorAsync("-DNOVERSION");

    private async Task RequireErrorAsync(string mutation)
    {
        string result = await CheckAsync(mutation);

        Assert.Contains("errors: 1", result, StringComparison.Ordinal);
        Assert.Contains("assertion violated", result, StringComparison.Ordinal);
    }

    private async Task<string> CheckAsync(params string[] defines)
    {
        string model = Path.Combine(AppContext.BaseDirectory, "Model", "lease.pml");
        await Command.RunAsync(_folder, "spin", [.. defines, "-a", model]);
        await Command.RunAsync(_folder, "gcc", "-O2", "-w", "-DSAFETY", "-DCOLLAPSE", "-o", "pan", "pan.c");
        (_, string result) = await Command.TryRunAsync(_folder, Path.Combine(_folder, "pan"), "-m1000000", "-w24", "-E");
        return result;
    }
}
