namespace OrderIds.Tests.Processes;

/// <summary>
/// Runs processes over one store, and kills, freezes and stops them and crashes the server, in an order that a seed decides.
/// </summary>
internal sealed class CrashLoop(string kind, string target, string folder, int seed)
{
    private const int Processes = 4;
    private const int LastIds = 1000;

    /// <summary>Longer than a worker's window, shorter than a store waits for a lock.</summary>
    private static readonly TimeSpan LongestFreeze = TimeSpan.FromSeconds(5);

    private readonly Random _random = new(seed);
    private readonly List<Worker> _workers = [];
    private readonly List<WorkerRecord> _records = [];
    private int _started;
    private int _kills;
    private int _freezes;
    private int _stops;
    private int _crashes;

    /// <summary>
    /// Gets what kills the server with SIGKILL and starts it again. The default is <see langword="null"/>: there is no server.
    /// </summary>
    public Func<Task>? CrashServer { get; init; }

    public string Summary => $"{_kills} killed, {_freezes} frozen, {_stops} stopped, {_crashes} crashes of the server";

    public async Task<GrantHistory> RunAsync(int rounds)
    {
        try
        {
            for (int i = 0; i < Processes; i++)
            {
                _workers.Add(Start());
            }

            for (int round = 0; round < rounds; round++)
            {
                await StrikeAsync(round, _random.Next(Processes));
            }

            foreach (Worker worker in _workers)
            {
                int before = worker.Ids.Count;
                await worker.ReadAsync(LastIds);
                Assert.True(worker.Ids.Count >= before + LastIds, "A process ended by itself.");
                _records.Add(await worker.KillAsync());
            }
        }
        finally
        {
            _workers.ForEach(worker => worker.Dispose());
        }

        return GrantHistory.Of(_records);
    }

    private async Task StrikeAsync(int round, int index)
    {
        Worker victim = _workers[index];

        // Some are struck before they have issued anything, in the middle of their first grant.
        await victim.ReadAsync(_random.Next(4) == 0 ? 0 : _random.Next(1, 20_000));
        switch (round % 4)
        {
            case 0:
                await FreezeAsync(victim);
                break;

            case 1:
                // It has to be up: a process that is told to end before it listens for the signal is killed by it.
                await victim.ReadAsync(1);
                _stops++;
                await ReplaceAsync(index, victim.StopAsync);
                break;

            case 2 when CrashServer is not null:
                _crashes++;
                await CrashServer();
                break;

            default:
                _kills++;
                await ReplaceAsync(index, victim.KillAsync);
                break;
        }
    }

    /// <summary>
    /// Freezes a process until the others have gone on, or cannot: it may have stopped in the middle of a grant, with a file's lock in its
    /// hands.
    /// </summary>
    private async Task FreezeAsync(Worker victim)
    {
        _freezes++;
        victim.Freeze();
        Task[] others = [.. _workers.Where(worker => worker != victim).Take(2).Select(worker => worker.ReadAsync(_random.Next(1, 20_000)))];
        await Task.WhenAny(Task.WhenAll(others), Task.Delay(LongestFreeze));
        victim.Thaw();
        await Task.WhenAll(others);
    }

    private async Task ReplaceAsync(int index, Func<Task<WorkerRecord>> end)
    {
        _records.Add(await end());
        _workers[index].Dispose();
        _workers[index] = Start();
    }

    private Worker Start()
    {
        _started++;
        return new Worker(kind, target, Path.Combine(folder, $"history-{_started}"), seed + _started);
    }
}
