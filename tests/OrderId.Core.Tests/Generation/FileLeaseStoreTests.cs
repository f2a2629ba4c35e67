using System.Text;

namespace OrderIds.Tests.Generation;

public sealed class FileLeaseStoreTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "order-id-" + Path.GetRandomFileName());
    private readonly string _path;

    public FileLeaseStoreTests()
    {
        Directory.CreateDirectory(_folder);
        _path = Path.Combine(_folder, "leases");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Acquire_NewStoreOverTheSameFile_GrantsWhatFollows()
    {
        OrderIdLease first = await Acquire(new FileLeaseStore(_path)), second = await Acquire(new FileLeaseStore(_path));

        Assert.Equal((0, 1000, 1600, 1), (first.Node, first.From, first.Until, first.Version));
        Assert.NotEqual(first.Node, second.Node);
    }

    [Fact]
    public async Task Release_GivesTheRestBack_OnceOnly()
    {
        var store = new FileLeaseStore(_path);
        OrderIdLease lease = await Acquire(store);
        var unused = new OrderIdLease(lease.Node, lease.From, lease.Until, lease.Version);

        await store.ReleaseAsync(unused);
        OrderIdLease again = await Acquire(store);
        await store.ReleaseAsync(unused);
        OrderIdLease third = await Acquire(store);

        Assert.Equal((lease.Node, lease.From, lease.Until), (again.Node, again.From, again.Until));
        Assert.NotEqual(again.Node, third.Node);
    }

    [Fact]
    public async Task Acquire_AnyByteChanged_IsRefused()
    {
        byte[] intact = await Written();
        for (int position = 0; position < intact.Length; position++)
        {
            for (int bit = 0; bit < 8; bit++)
            {
                byte[] damaged = [.. intact];
                damaged[position] ^= (byte)(1 << bit);
                await RequireRefused(damaged);
            }
        }
    }

    [Fact]
    public async Task Acquire_CutAtAnyByte_IsRefused()
    {
        byte[] intact = await Written();
        for (int length = 0; length < intact.Length; length++)
        {
            await RequireRefused(intact.AsSpan(0, length).ToArray());

            // A block that was never written reads as zeros.
            await RequireRefused([.. intact.AsSpan(0, length), .. new byte[intact.Length - length]]);
        }

        await RequireRefused([.. intact, .. intact]);
    }

    [Fact]
    public async Task Acquire_FileDeleted_IsRefusedWithTheWayOut()
    {
        await Written();
        File.Delete(_path);

        var exception = await Assert.ThrowsAsync<OrderIdLeaseDamagedException>(() => Acquire(new FileLeaseStore(_path)));

        Assert.Equal(
            $"Expected the lease file that was in use, but found none: {_path}. No lease is granted. Restore the file from a back-up with Floor set to a time no ID issued so far carries; "
            + "or delete it with its .lock file and set Floor likewise.",
            exception.Message);
        Assert.False(File.Exists(_path));
    }

    [Fact]
    public async Task Acquire_FileOfAnotherHost_IsRefused()
    {
        await Acquire(new FileLeaseStore(_path) { HostIdentity = "there" });

        var exception = await Assert.ThrowsAsync<OrderIdLeaseForeignException>(() => Acquire(new FileLeaseStore(_path) { HostIdentity = "here" }));

        Assert.StartsWith($"Expected a lease file of this host, but found one of another: {_path}.", exception.Message, StringComparison.Ordinal);
        await Acquire(new FileLeaseStore(_path) { HostIdentity = "there" });
    }

    [Fact]
    public async Task Acquire_FileOfANewerVersion_IsRefused()
    {
        string text = Encoding.ASCII.GetString(await Written()).Replace("order-id-leases 1\n", "order-id-leases 2\n", StringComparison.Ordinal);
        text = text[..text.IndexOf("sha256", StringComparison.Ordinal)];
        string sum = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.ASCII.GetBytes(text))).ToLowerInvariant();
        File.WriteAllText(_path, text + "sha256 " + sum + "\n");

        var exception = await Assert.ThrowsAsync<OrderIdLeaseDamagedException>(() => Acquire(new FileLeaseStore(_path)));

        Assert.Equal($"Expected a lease file of version 1, but found version 2: {_path}. It is left as it is. Use the version of OrderId.Core that wrote it, or a newer one.", exception.Message);
    }

    [Fact]
    public async Task Acquire_FolderMissing_SaysSo()
    {
        var exception = await Assert.ThrowsAsync<OrderIdLeaseUnavailableException>(() => Acquire(new FileLeaseStore(Path.Combine(_folder, "missing", "leases"))));

        Assert.IsType<DirectoryNotFoundException>(exception.InnerException);
    }

    [Fact]
    public async Task Acquire_FileHeldByAnother_WaitsUntilCancelled()
    {
        using var held = new FileStream(_path + ".lock", FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        using var cancellation = new CancellationTokenSource();
        Task<OrderIdLease> waiting = new FileLeaseStore(_path).AcquireAsync(new OrderIdLeaseRequest(1000, 600), cancellation.Token).AsTask();
        Assert.False(waiting.IsCompleted);

        cancellation.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task Acquire_BackUpRestored_FloorKeepsWhatWasGrantedSince()
    {
        byte[] backUp = await Written();
        OrderIdLease lost = await Acquire(new FileLeaseStore(_path));
        File.WriteAllBytes(_path, backUp);

        OrderIdLease granted = await Acquire(new FileLeaseStore(_path) { Floor = new DateTimeOffset(2025, 1, 1, 0, 1, 0, TimeSpan.Zero) });

        Assert.True(granted.From >= lost.Until);
        Assert.Equal(60_000, granted.From);
    }

    [Fact]
    public void HostIdentity_OtherCharacters_Throws() =>
        Assert.Throws<ArgumentException>(() => new FileLeaseStore(_path) { HostIdentity = "two words" });

    [Fact]
    public async Task Acquire_ManyStoresAtOnce_GrantsDisjointWindows()
    {
        OrderIdLease[] leases = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => Acquire(new FileLeaseStore(_path)))));

        Assert.Equal(leases.Length, leases.Select(lease => lease.Node).Distinct().Count());
    }

    private static async Task<OrderIdLease> Acquire(FileLeaseStore store) => await store.AcquireAsync(new OrderIdLeaseRequest(1000, 600));

    private async Task<byte[]> Written()
    {
        await Acquire(new FileLeaseStore(_path));
        await Acquire(new FileLeaseStore(_path));
        return File.ReadAllBytes(_path);
    }

    private async Task RequireRefused(byte[] bytes)
    {
        File.WriteAllBytes(_path, bytes);
        await Assert.ThrowsAsync<OrderIdLeaseDamagedException>(() => Acquire(new FileLeaseStore(_path)));
        Assert.Equal(bytes, File.ReadAllBytes(_path));
    }
}
