namespace OrderIds.Tests.Processes;

/// <summary>A process whose runtime was told not to lock files: nothing would keep others out.</summary>
public sealed class LockingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("order-id-locking-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [UnixFact]
    public async Task FileStore_LocksSwitchedOff_IsRefusedBeforeAnythingIsGranted()
    {
        string leases = Path.Combine(_folder, "leases"), worker = Path.Combine(AppContext.BaseDirectory, "OrderId.LeaseWorker.dll");

        (int code, string said) = await Command.TryRunAsync(
            _folder, "env", "DOTNET_SYSTEM_IO_DISABLEFILELOCKING=true", "dotnet", worker, "file", leases, Path.Combine(_folder, "history"),
            "1");

        Assert.NotEqual(0, code);
        Assert.Contains(
            $"File locks do not exclude other processes, because the file could be locked twice: {leases}. "
            + "Use a local disk, and do not disable file locking.",
            said,
            StringComparison.Ordinal);
        Assert.False(File.Exists(leases));
    }
}
