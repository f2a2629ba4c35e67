using OrderIds.Tests.Databases;
using Xunit.Abstractions;

namespace OrderIds.Tests.Processes;

/// <summary>Real processes over one store, killed with SIGKILL and frozen with SIGSTOP at random.</summary>
public sealed class ProcessTests(PostgresServer server, ITestOutputHelper output) : IClassFixture<PostgresServer>, IDisposable
{
    private const int Processes = 4;

    private static readonly int Rounds = TestSize.Of(4, 14);

    /// <summary>Longer than a worker's window, shorter than a store waits for a lock.</summary>
    private static readonly TimeSpan LongestFreeze = TimeSpan.FromSeconds(5);

    private readonly string _folder = Directory.CreateTempSubdirectory("order-id-processes-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [UnixFact]
    public Task FileStore_KilledAndFrozenProcesses_NeverRepeat() => RunAsync("file", Path.Combine(_folder, "leases"));

    [PostgresFact]
    public async Task Postgres_KilledAndFrozenProcesses_NeverRepeat()
    {
        await new DbLeaseStore(server.DataSource).CreateTableAsync();
        await RunAsync("postgres", server.ConnectionString + ";No Reset On Close=true");
    }

    private async Task RunAsync(string kind, string target)
    {
        var random = new Random(20260301);
        var ids = new List<OrderId>();
        var workers = new List<Worker>();
        int kills = 0, freezes = 0;
        try
        {
            for (int i = 0; i < Processes; i++)
            {
                workers.Add(new Worker(kind, target));
            }

            for (int round = 0; round < Rounds; round++)
            {
                int index = random.Next(Processes);
                Worker victim = workers[index];

                // Some are struck before they have said anything, in the middle of their first grant.
                await victim.ReadAsync(random.Next(4) == 0 ? 0 : random.Next(1, 20_000));
                if (random.Next(2) == 0)
                {
                    // Frozen until the others have gone on, or cannot: it may have stopped in the middle of a grant, with the file's lock in hand.
                    victim.Freeze();
                    freezes++;
                    Task[] others = [.. workers.Where(worker => worker != victim).Take(2).Select(worker => worker.ReadAsync(random.Next(1, 20_000)))];
                    await Task.WhenAny(Task.WhenAll(others), Task.Delay(LongestFreeze));
                    victim.Thaw();
                    await Task.WhenAll(others);
                    continue;
                }

                await victim.KillAsync();
                kills++;
                ids.AddRange(victim.Ids);
                victim.Dispose();
                workers[index] = new Worker(kind, target);
            }

            foreach (Worker worker in workers)
            {
                await worker.ReadAsync(1000);
                Assert.True(worker.Ids.Count >= 1000, "A process ended by itself.");
                await worker.KillAsync();
                ids.AddRange(worker.Ids);
            }
        }
        finally
        {
            workers.ForEach(worker => worker.Dispose());
        }

        output.WriteLine($"{ids.Count:N0} IDs of {Processes + kills} processes, {kills} killed and {freezes} frozen on the way.");
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }
}
