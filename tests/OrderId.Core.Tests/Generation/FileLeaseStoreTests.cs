using System.Text;
using OrderIds.Generation;

namespace OrderIds.Tests.Generation;

public sealed partial class FileLeaseStoreTests : IDisposable
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

        Assert.Equal((0, 1000, 1600, 1), (first.Node, first.FromMilliseconds, first.UntilMilliseconds, first.Version));
        Assert.NotEqual(first.Node, second.Node);
    }

    [Fact]
    public async Task Release_GivesTheRestBack_OnceOnly()
    {
        var store = new FileLeaseStore(_path);
        OrderIdLease lease = await Acquire(store);
        var unused = OrderIdLease.OfMilliseconds(lease.Node, lease.FromMilliseconds, lease.UntilMilliseconds, lease.Version);

        await store.ReleaseAsync(unused);
        OrderIdLease again = await Acquire(store);
        await store.ReleaseAsync(unused);
        OrderIdLease third = await Acquire(store);

        Assert.Equal(
            (lease.Node, lease.FromMilliseconds, lease.UntilMilliseconds), (again.Node, again.FromMilliseconds, again.UntilMilliseconds));
        Assert.NotEqual(again.Node, third.Node);
    }

    [Fact]
    public async Task Acquire_FileHeldByAnother_WaitsUntilCancelled()
    {
        using var held = new FileStream(_path + ".lock", FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        using var cancellation = new CancellationTokenSource();
        Task<OrderIdLease> waiting = new FileLeaseStore(_path)
            .AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(1000, 600), cancellation.Token).AsTask();
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
            $"The lease file stayed locked by another process for 0.02 s: {_path}. "
            + "A grant takes milliseconds: look for a process that was suspended during a grant, "
            + "or a program that has the .lock file open. No lease was granted; trying again is safe.",
            exception.Message);
        Assert.False(File.Exists(_path));
        held.Dispose();
        Assert.Equal(1000, (await Acquire(store)).FromMilliseconds);
    }

    [Fact]
    public async Task Acquire_LockFileCannotBeOpened_SaysSoAtOnce()
    {
        // An error of the disk, which waiting would not cure: a name that becomes too long with its ending.
        string path = Path.Combine(_folder, new string('n', 252));

        var exception = await Assert.ThrowsAsync<OrderIdLeaseUnavailableException>(
            () => Acquire(new FileLeaseStore(path) { LockTimeout = TimeSpan.Zero }));

        Assert.StartsWith(
            $"The lease file could not be read or written: {path}.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acquire_FolderDoesNotExist_SaysSoAndCreatesNothing()
    {
        string folder = Path.Combine(_folder, "mistyped");
        string path = Path.Combine(folder, "order-ids.lease");

        var exception = await Assert.ThrowsAsync<OrderIdLeaseUnavailableException>(() => Acquire(new FileLeaseStore(path)));

        Assert.StartsWith(
            $"The folder of the lease file does not exist: {path}. Create the folder", exception.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3601)]
    [InlineData(int.MinValue)]
    public void LockTimeout_OutOfRange_Throws(int seconds) => Assert.StartsWith(
        "Expected a time-out from zero to one hour.",
        Assert.Throws<ArgumentOutOfRangeException>(() => new FileLeaseStore(_path) { LockTimeout = TimeSpan.FromSeconds(seconds) }).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task Create_FloorBeyondTheLead_SaysSoAndGrantsNothing()
    {
        var store = new FileLeaseStore(_path) { Floor = VirtualTimeProvider.Start.AddDays(2) };

        await Assert.ThrowsAsync<OrderIdLeaseExhaustedException>(
            async () =>
                await OrderIdGenerator.CreateAsync(store, new OrderIdGeneratorOptions { TimeProvider = new VirtualTimeProvider() }));

        Assert.False(File.Exists(_path));
    }

    [Fact]
    public async Task Acquire_BackUpRestored_FloorKeepsWhatWasGrantedSince()
    {
        byte[] backUp = await Written();
        OrderIdLease lost = await Acquire(new FileLeaseStore(_path));
        File.WriteAllBytes(_path, backUp);

        OrderIdLease granted = await Acquire(new FileLeaseStore(_path) { Floor = new DateTimeOffset(2025, 1, 1, 0, 1, 0, TimeSpan.Zero) });

        Assert.True(granted.FromMilliseconds >= lost.UntilMilliseconds);
        Assert.Equal(60_000, granted.FromMilliseconds);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("line\nbreak")]
    [InlineData("a`")]
    [InlineData("a{")]
    [InlineData("a@")]
    [InlineData("a[")]
    [InlineData("a/")]
    [InlineData("a:")]
    [InlineData("\u00E9")]
    public void HostIdentity_OtherCharacters_Throws(string? identity) => Assert.StartsWith(
        "Expected a text of letters, digits, hyphens, underscores and full stops, but found an empty text or other characters.",
        Assert.Throws<ArgumentException>(() => new FileLeaseStore(_path) { HostIdentity = identity! }).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task HostIdentity_OfEveryCharacterAllowed_StandsInTheFile()
    {
        const string Identity = "azAZ09-_.";
        await Acquire(new FileLeaseStore(_path) { HostIdentity = Identity });

        Assert.StartsWith($"order-id-leases 1\nhost {Identity}\nnode 0 1600 1\nsha256 ", File.ReadAllText(_path), StringComparison.Ordinal);
    }

    [Fact]
    public void Defaults_AreTheDocumentedOnes()
    {
        var store = new FileLeaseStore(_path);

        Assert.Matches("^[0-9a-f]{32}$", store.HostIdentity);
        Assert.Equal((null, TimeSpan.FromSeconds(5)), (store.Floor, store.LockTimeout));
        Assert.Equal(TimeSpan.FromHours(1), new FileLeaseStore(_path) { LockTimeout = TimeSpan.FromHours(1) }.LockTimeout);
        Assert.Equal(TimeSpan.Zero, new FileLeaseStore(_path) { LockTimeout = TimeSpan.Zero }.LockTimeout);
    }

    [Fact]
    public async Task Acquire_LargestValues_AreRead()
    {
        string text = Encoding.ASCII.GetString(await Written());
        WriteWithSum(
            text[..text.IndexOf("node ", StringComparison.Ordinal)] + "node 0 999 1\nnode 8191 2199023255552 9223372036854775806\n");

        Assert.Equal((0, 2), ((await Acquire(new FileLeaseStore(_path))).Node, (await Acquire(new FileLeaseStore(_path))).Version + 1));
    }

    [Fact]
    public async Task Acquire_NodesGrantedInAnyOrder_StandInOrder()
    {
        string text = Encoding.ASCII.GetString(await Written());
        WriteWithSum(text[..text.IndexOf("node ", StringComparison.Ordinal)] + "node 5 9999 1\nnode 7 9999 1\n");
        await Acquire(new FileLeaseStore(_path));

        Assert.Contains("\nnode 0 1600 1\nnode 5 9999 1\nnode 7 9999 1\nsha256 ", File.ReadAllText(_path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acquire_Granted_LeavesTheFileAndItsMarkedLock()
    {
        await Written();

        Assert.Equal(["leases", "leases.lock"], Directory.GetFiles(_folder).Select(Path.GetFileName).Order());
        Assert.Equal("in use\n", File.ReadAllText(_path + ".lock"));
    }

    [Fact]
    public async Task AcquireAndRelease_Null_Throw()
    {
        Assert.Equal(
            "request",
            (await Assert.ThrowsAsync<ArgumentNullException>(async () => await new FileLeaseStore(_path).AcquireAsync(null!))).ParamName);
        Assert.Equal(
            "unused",
            (await Assert.ThrowsAsync<ArgumentNullException>(async () => await new FileLeaseStore(_path).ReleaseAsync(null!))).ParamName);
        Assert.Equal(
            "request",
            (await Assert.ThrowsAsync<ArgumentNullException>(async () => await new MemoryLeaseStore().AcquireAsync(null!))).ParamName);
        Assert.Equal(
            "unused",
            (await Assert.ThrowsAsync<ArgumentNullException>(async () => await new MemoryLeaseStore().ReleaseAsync(null!))).ParamName);
    }

    [Fact]
    public async Task Acquire_CancelledBefore_GrantsNothing()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await new FileLeaseStore(_path).AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(1000, 600), cancellation.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await new MemoryLeaseStore().AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(1000, 600), cancellation.Token));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Release_NodeNeverGranted_ChangesNothing()
    {
        byte[] before = await Written();

        await new FileLeaseStore(_path).ReleaseAsync(OrderIdLease.OfMilliseconds(4711, 5, 6));

        Assert.Equal(before, File.ReadAllBytes(_path));
        await new MemoryLeaseStore().ReleaseAsync(OrderIdLease.OfMilliseconds(4711, 5, 6));
    }

    [Fact]
    public void SyncFolder_OfWhatIsNoFolder_SaysWhatTheSystemSaid()
    {
        if (OperatingSystem.IsWindows())
        {
            new LeaseDisk().SyncFolder(_path);
            return;
        }

        Assert.Equal(
            GenerationMessages.FolderNotSynced(_path, 2), Assert.Throws<IOException>(() => new LeaseDisk().SyncFolder(_path)).Message);
        new LeaseDisk().SyncFolder(_folder);
    }

    [Fact]
    public void SyncFolder_OfWhatCannotBeSynced_SaysWhatTheSystemSaid()
    {
        // A device that holds nothing opens, but has nothing to write to.
        if (OperatingSystem.IsLinux())
        {
            Assert.Equal(
                GenerationMessages.FolderNotSynced("/dev/null", 22),
                Assert.Throws<IOException>(() => new LeaseDisk().SyncFolder("/dev/null")).Message);
        }
    }

    [Fact]
    public async Task Acquire_ManyStoresAtOnce_GrantsDisjointWindows()
    {
        OrderIdLease[] leases = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => Acquire(new FileLeaseStore(_path)))));

        Assert.Equal(leases.Length, leases.Select(lease => lease.Node).Distinct().Count());
    }

    private static async Task<OrderIdLease> Acquire(FileLeaseStore store) =>
        await store.AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(1000, 600));

    private async Task<byte[]> Written()
    {
        await Acquire(new FileLeaseStore(_path));
        await Acquire(new FileLeaseStore(_path));
        return File.ReadAllBytes(_path);
    }
}
