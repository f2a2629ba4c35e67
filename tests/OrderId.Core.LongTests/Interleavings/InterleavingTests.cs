using System.Globalization;
using Xunit.Abstractions;

namespace OrderIds.Tests.Interleavings;

/// <summary>
/// Callers, renewals, <see cref="OrderIdGenerator.Discard"/> and <see cref="OrderIdGenerator.Dispose"/> at the same time, over a store
/// that is late, silent or wrong. A scheduler (Microsoft Coyote) runs one thread at a time, and switches at each lock, task, atomic and
/// volatile operation as a seed decides.
/// </summary>
public sealed class InterleavingTests(ITestOutputHelper output) : IDisposable
{
    private const string SeedVariable = "ORDERID_INTERLEAVING_SEED";

    private const string Replay =
        $"Replay it: {SeedVariable}='SCENARIO SEED' dotnet test tests/OrderId.Core.LongTests " +
        $"--filter FullyQualifiedName~{nameof(Generators_InAnyOrderOfThreads_KeepTheirPromises)}";

    private static readonly string[] Scenarios = TestSize.IsFull ? ["renewal", "discard", "end", "all"] : ["all"];

    private readonly string _folder = Directory.CreateTempSubdirectory("order-id-interleavings-").FullName;

    public static TheoryData<string> Mistakes => new(Mistake.All.Take(TestSize.Of(1, Mistake.All.Count)).Select(mistake => mistake.Name));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [CoyoteFact]
    public async Task Generators_InAnyOrderOfThreads_KeepTheirPromises()
    {
        InterleavingProgram program = await InterleavingProgram.CreateAsync(_folder, []);
        if (Environment.GetEnvironmentVariable(SeedVariable)?.Split(' ') is [string only, string seed])
        {
            await RequireNoFailureAsync(program, only, int.Parse(seed, CultureInfo.InvariantCulture), 1);
            return;
        }

        int count = TestSize.Of(10, 400);
        await Task.WhenAll(Scenarios.Select(scenario => RequireNoFailureAsync(program, scenario, 0, count)));
    }

    [CoyoteTheory]
    [MemberData(nameof(Mistakes))]
    public async Task Mistake_IsFound(string name)
    {
        Mistake mistake = Mistake.All.Single(mistake => mistake.Name == name);
        InterleavingProgram program = await InterleavingProgram.CreateAsync(_folder, mistake.Changes);

        (int code, string result) = await program.RunAsync(mistake.Scenario, 0, 1000);

        output.WriteLine(result);
        Assert.Equal(InterleavingProgram.Broken, code);
    }

    private async Task RequireNoFailureAsync(InterleavingProgram program, string scenario, int first, int count)
    {
        (int code, string result) = await program.RunAsync(scenario, first, count);
        output.WriteLine(result);
        Assert.True(code == 0, $"{result}\n{Replay}");
    }
}
