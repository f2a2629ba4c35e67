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
        WriteWithSum(text[..text.IndexOf("sha256", StringComparison.Ordinal)]);

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
    public async Task Acquire_FileHeldForTooLong_SaysWhoMayHoldIt()
    {
        using var held = new FileStream(_path + ".lock", FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        var store = new FileLeaseStore(_path) { LockTimeout = TimeSpan.FromMilliseconds(20) };

        var exception = await Assert.ThrowsAsync<OrderIdLeaseUnavailableException>(() => Acquire(store));

        Assert.Equal(
            $"Expected a turn at the lease file within 0.02 s, but others held it all that time: {_path}. A turn takes milliseconds: look for a process that was stopped in the middle of one, or a program "
            + "that has the .lock file open. Nothing was granted; asking again is safe.",
            exception.Message);
        Assert.False(File.Exists(_path));
        held.Dispose();
        Assert.Equal(1000, (await Acquire(store)).From);
    }

    [Fact]
    public async Task Acquire_LockFileCannotBeOpened_SaysSoAtOnce()
    {
        // An error of the disk, which waiting would not cure: a link that leads to itself, or where links take a privilege, a folder.
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(_path + ".lock");
        }
        else
        {
            File.CreateSymbolicLink(_path + ".lock", _path + ".lock");
        }

        var exception = await Assert.ThrowsAsync<OrderIdLeaseUnavailableException>(() => Acquire(new FileLeaseStore(_path) { LockTimeout = TimeSpan.Zero }));

        Assert.StartsWith($"Expected to read and write the lease file, but the disk failed: {_path}.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3601)]
    public void LockTimeout_OutOfRange_Throws(int seconds) => Assert.StartsWith(
        "Expected a time-out from zero to one hour.",
        Assert.Throws<ArgumentOutOfRangeException>(() => new FileLeaseStore(_path) { LockTimeout = TimeSpan.FromSeconds(seconds) }).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("node x 5 1")]
    [InlineData("node 8192 5 1")]
    [InlineData("node -1 5 1")]
    [InlineData("node 0 2199023255553 1")]
    [InlineData("node 0 5 0")]
    [InlineData("node 0 5")]
    [InlineData("node 0 5 1 1")]
    [InlineData("nose 0 5 1")]
    [InlineData("")]
    [InlineData("node 1 5 1\nnode 1 5 1")]
    public async Task Acquire_EditedByHandWithAnHonestChecksum_IsRefused(string lines)
    {
        string text = Encoding.ASCII.GetString(await Written());
        string head = text[..text.IndexOf("node ", StringComparison.Ordinal)];
        WriteWithSum(head + lines + "\n");

        await Assert.ThrowsAsync<OrderIdLeaseDamagedException>(() => Acquire(new FileLeaseStore(_path)));

        // The same with lines as this library writes them.
        WriteWithSum(head + "node 1 5 1\nnode 2 5 1\n");
        Assert.Equal(1, (await Acquire(new FileLeaseStore(_path))).Node);
    }

    [Fact]
    public async Task Create_FloorBeyondTheLead_SaysSoAndGrantsNothing()
    {
        var store = new FileLeaseStore(_path) { Floor = VirtualTimeProvider.Start.AddDays(2) };

        await Assert.ThrowsAsync<OrderIdLeaseExhaustedException>(async () => await OrderIdGenerator.CreateAsync(store, new OrderIdGeneratorOptions { TimeProvider = new VirtualTimeProvider() }));

        Assert.False(File.Exists(_path));
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

    private void WriteWithSum(string text)
    {
        string sum = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.ASCII.GetBytes(text))).ToLowerInvariant();
        File.WriteAllText(_path, text + "sha256 " + sum + "\n");
    }

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
