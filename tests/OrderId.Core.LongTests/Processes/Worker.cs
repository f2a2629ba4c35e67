using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace OrderIds.Tests.Processes;

/// <summary>
/// A process that issues IDs until it is stopped or killed; what it wrote is read as it comes, and its leases are read when it has ended.
/// </summary>
internal sealed class Worker : IDisposable
{
    private const int Terminate = 15;
    private const int Continue = 18;
    private const int Stop = 19;

    private readonly Process _process;
    private readonly string _history;
    private readonly byte[] _buffer = new byte[OrderId.ByteLength * 4096];
    private int _carried;

    /// <param name="kind">The kind of store: file, sqlite, postgres or mariadb.</param>
    /// <param name="target">The path, or the connection string.</param>
    /// <param name="history">The file to write the leases to, which must not exist.</param>
    /// <param name="seed">What decides which answers of the store are withheld.</param>
    public Worker(string kind, string target, string history, int seed)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "OrderId.LeaseWorker.dll");
        string[] arguments = [program, kind, target, history, seed.ToString(CultureInfo.InvariantCulture)];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true };
        _process = Process.Start(start) ?? throw new InvalidOperationException("The worker did not start.");
        _history = history;
    }

    public List<OrderId> Ids { get; } = [];

    /// <summary>Reads until so many more IDs are there, or the process has ended.</summary>
    public async Task ReadAsync(int more)
    {
        int wanted = Ids.Count + more;
        while (Ids.Count < wanted && await ReadOnceAsync())
        {
        }
    }

    public void Freeze() => Signal(Stop);

    public void Thaw() => Signal(Continue);

    /// <summary>Kills the process and reads what it had written; an ID cut in two was never handed to anyone.</summary>
    public Task<WorkerRecord> KillAsync()
    {
        _process.Kill();
        return ReadToEndAsync();
    }

    /// <summary>Lets the process give back what is left of its lease, and reads what it had written.</summary>
    public async Task<WorkerRecord> StopAsync()
    {
        Signal(Terminate);
        WorkerRecord record = await ReadToEndAsync();
        return _process.ExitCode == 0
            ? record
            : throw new InvalidOperationException($"A worker that was asked to stop ended with {_process.ExitCode}.");
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private async Task<WorkerRecord> ReadToEndAsync()
    {
        while (await ReadOnceAsync())
        {
        }

        await _process.WaitForExitAsync();
        return new WorkerRecord(Ids, File.Exists(_history) ? GrantHistory.Parse(File.ReadAllText(_history)) : []);
    }

    private async Task<bool> ReadOnceAsync()
    {
        int read = await _process.StandardOutput.BaseStream.ReadAsync(_buffer.AsMemory(_carried));
        int filled = _carried + read, whole = filled / OrderId.ByteLength * OrderId.ByteLength;
        for (int i = 0; i < whole; i += OrderId.ByteLength)
        {
            Ids.Add(OrderId.FromBytes(_buffer.AsSpan(i, OrderId.ByteLength)));
        }

        _buffer.AsSpan(whole, filled - whole).CopyTo(_buffer);
        _carried = filled - whole;
        return read > 0;
    }

    private void Signal(int signal)
    {
        if (Kill(_process.Id, signal) != 0)
        {
            throw new InvalidOperationException($"Signal {signal} was not delivered.");
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
