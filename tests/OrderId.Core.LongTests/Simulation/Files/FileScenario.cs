namespace OrderIds.Tests.Simulation.Files;

/// <summary>
/// One run: processes that ask for leases from one real file by different names, one step at a time, while lock files are deleted and
/// replaced and processes stopped and killed.
/// </summary>
internal sealed class FileScenario : IDisposable
{
    private const int Attempts = 6;

    // A process that is started elsewhere holds a copy of every lock until its program runs.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Random _random;
    private readonly string _folder;
    private readonly string _path;
    private readonly FileDefect _defect;
    private readonly List<OrderIdLease> _granted = [];
    private readonly SemaphoreSlim _stepped = new(0);

    private FileScenario(int seed, string folder, FileDefect defect)
    {
        (_random, _folder, _defect) = (new Random(seed), folder, defect);
        _path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "data")).FullName, "leases");
    }

    private int Faults { get; set; }

    private int Refusals { get; set; }

    /// <summary>Runs it in an empty folder.</summary>
    /// <returns>How many leases were granted, how often none was, and how many faults there were.</returns>
    public static (int Granted, int Refused, int Faults) Run(int seed, string folder, FileDefect defect = FileDefect.None)
    {
        using var scenario = new FileScenario(seed, folder, defect);
        return scenario.Run();
    }

    public void Dispose() => _stepped.Dispose();

    private (int Granted, int Refused, int Faults) Run()
    {
        var seats = new List<Seat>();
        foreach (string name in Names())
        {
            seats.Add(new Seat(name));
        }

        seats.ForEach(seat => new Thread(() => Live(seat)) { IsBackground = true }.Start());
        while (seats.Exists(seat => !seat.IsDone))
        {
            Seat[] able = [.. seats.Where(seat => !seat.IsDone && --seat.Stopped <= 0)];
            if (able.Length == 0)
            {
                continue;
            }

            Interfere(able[_random.Next(able.Length)]);
        }

        if (seats.Find(seat => seat.Failure is not null) is { Failure: { } failure })
        {
            throw failure as SimulationException ?? new SimulationException($"Liveness: {failure}");
        }

        // In peace, all get what they ask for.
        seats.ForEach(seat => Grant(seat.Path, () => { }, Patience));
        return (_granted.Count, Refusals, Faults);
    }

    /// <summary>
    /// Lists the names of the lease file: at half of the runs the first lease is granted before and the file used through links, else all
    /// begin anew.
    /// </summary>
    private IEnumerable<string> Names()
    {
        if (_random.Next(2) == 0)
        {
            return [_path, _path, _path];
        }

        Grant(_path, () => { }, Patience);
        string first = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "first")).FullName, "leases");
        string second = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "second")).FullName, "leases");
        File.CreateSymbolicLink(first, "../data/leases");
        File.CreateSymbolicLink(second, first);
        return [_path, first, second];
    }

    /// <summary>Lets something happen, and a process take its next step.</summary>
    private void Interfere(Seat seat)
    {
        int dice = _random.Next(200);
        Faults += dice < 9 ? 1 : 0;
        if (dice < 3)
        {
            File.Delete(_path + ".lock");
        }
        else if (dice < 5 && File.Exists(_path + ".lock"))
        {
            File.WriteAllText(_path + ".copy", new FileInfo(_path + ".lock").Length > 0 ? "in use\n" : string.Empty);
            File.Move(_path + ".copy", _path + ".lock", overwrite: true);
        }
        else if (dice < 8)
        {
            seat.Stopped = _random.Next(20, 200);
            return;
        }
        else if (dice < 9)
        {
            seat.IsKilled = true;
        }

        seat.Go.Release();
        _stepped.Wait();
    }

    private void Live(Seat seat)
    {
        try
        {
            seat.Go.Wait();
            for (int attempt = 0; attempt < Attempts; attempt++)
            {
                Attempt(seat);
            }
        }
        catch (Exception exception)
        {
            seat.Failure = exception;
        }

        seat.IsDone = true;
        _stepped.Release();
    }

    private void Attempt(Seat seat)
    {
        try
        {
            Grant(seat.Path, () => Step(seat));
        }
        catch (OrderIdLeaseUnavailableException)
        {
            Refusals++;
        }
        catch (KilledException)
        {
            // The next attempt is of another process.
        }
    }

    private void Step(Seat seat)
    {
        _stepped.Release();
        seat.Go.Wait();
        if (seat.IsKilled)
        {
            seat.IsKilled = false;
            throw new KilledException();
        }
    }

    private void Grant(string path, Action step, TimeSpan lockTimeout = default)
    {
        var store = new FileLeaseStore(path, new SteppedDisk(_defect, step)) { LockTimeout = lockTimeout, AllowUnsafeFileSystem = true };
        OrderIdLease lease = store.AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(1000, 600)).AsTask().GetAwaiter().GetResult();
        if (_granted.Exists(
            other => other.Node == lease.Node
                && other.FromMilliseconds < lease.UntilMilliseconds
                && lease.FromMilliseconds < other.UntilMilliseconds))
        {
            throw new SimulationException($"I1: the window of {lease} was granted before.");
        }

        _granted.Add(lease);
    }

    private sealed class KilledException : Exception;

    private sealed class Seat(string path)
    {
        public string Path { get; } = path;

        public SemaphoreSlim Go { get; } = new(0);

        /// <summary>Gets or sets how many rounds it does nothing.</summary>
        public int Stopped { get; set; }

        public bool IsKilled { get; set; }

        public bool IsDone { get; set; }

        public Exception? Failure { get; set; }
    }
}
