using System.Diagnostics;
using System.Runtime.InteropServices;

namespace OrderIds.Tests.Processes;

/// <summary>A process that issues IDs until it is killed; what it wrote is read as it comes.</summary>
internal sealed class Worker : IDisposable
{
    private const int Continue = 18;
    private const int Stop = 19;

    private readonly Process _process;
    private readonly byte[] _buffer = new byte[OrderId.ByteLength * 4096];
    private int _carried;

    public Worker(string kind, string target)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "OrderId.LeaseWorker.dll");
        var start = new ProcessStartInfo("dotnet", [program, kind, target]) { RedirectStandardOutput = true };
        _process = Process.Start(start) ?? throw new InvalidOperationException("The worker did not start.");
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
    public async Task KillAsync()
    {
        _process.Kill();
        while (await ReadOnceAsync())
        {
        }

        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
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
