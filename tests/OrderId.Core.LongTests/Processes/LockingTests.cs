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
            $"Expected file locks that keep others out, but a second lock was granted: {leases}. Use a local disk, and do not switch file locking off.", said, StringComparison.Ordinal);
        Assert.False(File.Exists(leases));
    }
}
