using OrderIds.Files;
using OrderIds.Generation;

namespace OrderIds.Tests.Generation;

/// <summary>
/// What happens when somebody deletes or replaces the files while a process has its turn, as long as it may be stopped in it.
/// </summary>
public sealed class FileLeaseStoreTurnTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "order-id-" + Path.GetRandomFileName());
    private readonly string _path;
    private readonly string _lock;

    public FileLeaseStoreTurnTests()
    {
        Directory.CreateDirectory(_folder);
        _path = Path.Combine(_folder, "leases");
        _lock = _path + ".lock";
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [UnixFact]
    public async Task Acquire_LockFileDeletedBetweenReadingAndRenaming_GrantsNothingAndGoesOn()
    {
        OrderIdLease before = await Acquire(new LeaseDisk());
        byte[] content = File.ReadAllBytes(_path);

        var exception = await Assert.ThrowsAsync<OrderIdLeaseUnavailableException>(
            () => Acquire(new InterferingDisk { AfterWriting = () => File.Delete(_lock) }));

        Assert.Equal(
            $"The .lock file was deleted or replaced while this process had locked it: {_path}. "
            + "No lease was granted; trying again is safe. Do not delete the .lock file: "
            + "it prevents two processes from granting the same window.",
            exception.Message);
        Assert.Equal(content, File.ReadAllBytes(_path));
        Assert.NotEqual(before.Node, (await Acquire(new LeaseDisk())).Node);
    }

    [UnixFact]
    public async Task Acquire_LockFileReplacedBetweenReadingAndRenaming_GrantsNothing()
    {
        await Acquire(new LeaseDisk());

        await Assert.ThrowsAsync<OrderIdLeaseUnavailableException>(() => Acquire(new InterferingDisk
        {
            AfterWriting = () =>
            {
                File.Delete(_lock);
                File.WriteAllText(_lock, "in use\n");
            },
        }));
    }

    [UnixFact]
    public async Task Acquire_LockFileDeletedAndTakenByAProcessThatLocksNoFolder_GrantsDisjointWindows()
    {
        // Version 1.0.0 locks the file alone.
        OrderIdLease? other = null;
        await Assert.ThrowsAsync<OrderIdLeaseUnavailableException>(() => Acquire(new InterferingDisk
        {
            BeforeWriting = () =>
            {
                File.Delete(_lock);
                other = Acquire(new InterferingDisk { LocksFolders = false }).GetAwaiter().GetResult();
            },
        }));

        Assert.NotNull(other);
        Assert.NotEqual(other.Node, (await Acquire(new LeaseDisk())).Node);
    }

    [UnixFact]
    public async Task Acquire_LockFileDeletedAtAnyMoment_KeepsOthersOutAllTheSame()
    {
        // After the last look before the rename, too, where no look can help.
        foreach (bool late in new[] { false, true })
        {
            foreach (int grantsBefore in new[] { 0, 2 })
            {
                Array.ForEach(Directory.GetFiles(_folder), File.Delete);
                var granted = new List<OrderIdLease>();
                for (int i = 0; i < grantsBefore; i++)
                {
                    granted.Add(await Acquire(new LeaseDisk()));
                }

                void Interfere()
                {
                    File.Delete(_lock);
                    var exception = Assert.Throws<OrderIdLeaseUnavailableException>(
                        () => Acquire(new LeaseDisk()).GetAwaiter().GetResult());
                    Assert.StartsWith(
                        "The lease file stayed locked by another process for 0 s:", exception.Message, StringComparison.Ordinal);
                }

                Task<OrderIdLease> stopped = Acquire(
                    late ? new InterferingDisk { BeforeRenaming = Interfere } : new InterferingDisk { AfterWriting = Interfere });
                await Task.WhenAny(stopped);
                if (stopped.IsCompletedSuccessfully)
                {
                    granted.Add(await stopped);
                }

                Assert.Equal(late, stopped.IsCompletedSuccessfully);
                granted.Add(await Acquire(new LeaseDisk()));
                Assert.Equal(granted.Count, granted.Select(lease => lease.Node).Distinct().Count());
            }
        }
    }

    [UnixFact]
    public async Task Acquire_LeaseFileReplacedBetweenReadingAndRenaming_GrantsNothing()
    {
        await Acquire(new LeaseDisk());

        await RequireThatNothingIsGranted(() =>
        {
            File.Copy(_path, _path + ".copy");
            File.Move(_path + ".copy", _path, overwrite: true);
        });

        // Deleted and made again: a file system gives the number of a deleted file to the next, unless it is still open.
        await RequireThatNothingIsGranted(() =>
        {
            byte[] content = File.ReadAllBytes(_path);
            File.Delete(_path);
            File.WriteAllBytes(_path, content);
        });
        await RequireThatNothingIsGranted(() => File.Delete(_path));
    }

    [UnixFact]
    public async Task Acquire_LeaseFileAppearsDuringTheFirstTurn_GrantsNothing()
    {
        string other = Path.Combine(_folder, "other");
        await Acquire(new LeaseDisk(), other);

        await RequireThatNothingIsGranted(() => File.Copy(other, _path));

        Assert.Equal(File.ReadAllBytes(other), File.ReadAllBytes(_path));
    }

    [UnixFact]
    public async Task Acquire_LockFileReplacedWhileItIsOpened_TakesTheNewOne()
    {
        await Acquire(new LeaseDisk());

        // The first look finds the file that is opened next; then it is another.
        int looks = 0;
        var disk = new InterferingDisk
        {
            AfterOpening = () =>
            {
                if (looks++ == 0)
                {
                    File.Delete(_lock);
                    File.WriteAllText(_lock, "in use\n");
                }
            },
        };
        OrderIdLease lease = await new FileLeaseStore(_path, disk).AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(1000, 600));

        Assert.Equal(1, lease.Node);
        Assert.True(looks > 1);
    }

    private Task<OrderIdLease> Acquire(LeaseDisk disk) => Acquire(disk, _path);

    private static async Task<OrderIdLease> Acquire(LeaseDisk disk, string path) =>
        await new FileLeaseStore(path, disk) { LockTimeout = TimeSpan.Zero }.AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(1000, 600));

    private async Task RequireThatNothingIsGranted(Action interfere)
    {
        var exception = await Assert.ThrowsAsync<OrderIdLeaseUnavailableException>(
            () => Acquire(new InterferingDisk { AfterWriting = interfere }));

        Assert.Equal(
            $"The lease file was replaced while this process had locked it: {_path}. No lease was granted; trying again is safe. "
            + "Do not replace a lease file or delete its .lock file while processes use it.",
            exception.Message);
    }

    private sealed class InterferingDisk : LeaseDisk
    {
        public Action? AfterOpening { get; init; }

        public Action? BeforeWriting { get; init; }

        public Action? AfterWriting { get; init; }

        public Action? BeforeRenaming { get; init; }

        public bool LocksFolders { get; init; } = true;

        public override bool TryLockFolder(string folder, out IDisposable? turn)
        {
            turn = null;
            return !LocksFolders || base.TryLockFolder(folder, out turn);
        }

        public override FileEntry Look(FileStream file)
        {
            AfterOpening?.Invoke();
            return base.Look(file);
        }

        public override void WriteThrough(string path, byte[] bytes)
        {
            BeforeWriting?.Invoke();
            base.WriteThrough(path, bytes);
            AfterWriting?.Invoke();
        }

        public override void Replace(string source, string destination)
        {
            BeforeRenaming?.Invoke();
            base.Replace(source, destination);
        }
    }
}
