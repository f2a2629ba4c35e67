using OrderIds.Files;
using OrderIds.Generation;

namespace OrderIds.Tests.Generation;

/// <summary>Crashes and failing disks at every step of a grant, with every outcome the disk may choose for what was not synced.</summary>
public sealed class FileLeaseStoreCrashTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "order-id-" + Path.GetRandomFileName());
    private readonly string _path;

    public FileLeaseStoreCrashTests()
    {
        Directory.CreateDirectory(_folder);
        _path = Path.Combine(_folder, "leases");
    }

    public static TheoryData<DiskStep, Exception> Failures => new()
    {
        { DiskStep.Write, new IOException("Input/output error.") },
        { DiskStep.Write, new IOException("No space left on device.") },
        { DiskStep.Write, new UnauthorizedAccessException("Read-only file system.") },
        { DiskStep.Replace, new IOException("Input/output error.") },
        { DiskStep.SyncFolder, new IOException("Input/output error.") },
        { DiskStep.Mark, new IOException("Input/output error.") },
        { DiskStep.Look, new IOException("Input/output error.") },
        { DiskStep.Read, new IOException("Input/output error.") },
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Acquire_DiskFails_BurnsTheWindowAndGoesOnLater(DiskStep step, Exception failure)
    {
        await GrantAnew(step == DiskStep.Read ? 1 : 0);
        var disk = new FailingDisk { FailAt = step, Failure = failure };
        var store = new FileLeaseStore(_path, disk);

        var exception = await Assert.ThrowsAsync<OrderIdLeaseUnavailableException>(() => Acquire(store));
        Assert.Same(failure, exception.InnerException);

        // One question to the disk, one answer: it is not asked again to sync what failed.
        Assert.Equal(1, disk.Calls[step]);
        disk.FailAt = DiskStep.None;
        OrderIdLease first = await Acquire(store), second = await Acquire(new FileLeaseStore(_path));
        Assert.NotEqual(first.Node, second.Node);
    }

    [Fact]
    public async Task Acquire_CrashAtAnyStep_NeverGrantsAWindowTwice()
    {
        foreach (int grantsBefore in new[] { 0, 1, 3 })
        {
            foreach (DiskStep step in Enum.GetValues<DiskStep>())
            {
                foreach (bool before in new[] { true, false })
                {
                    for (int torn = 0; torn < 400; torn += step == DiskStep.Write && !before ? TestSize.Of(37, 1) : 400)
                    {
                        await CrashOnce(grantsBefore, step, before, torn);
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Acquire_PowerCutAtAnyStep_NeverGrantsAWindowTwiceAndGoesOn(int grantsBefore)
    {
        foreach (DiskStep step in Enum.GetValues<DiskStep>())
        {
            foreach (bool before in new[] { true, false })
            {
                await CutPowerOnce(grantsBefore, step, before);
            }
        }
    }

    private static async Task<OrderIdLease> Acquire(FileLeaseStore store) =>
        await store.AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(1000, 600));

    private async Task CutPowerOnce(int grantsBefore, DiskStep step, bool before)
    {
        List<OrderIdLease> granted = await GrantAnew(grantsBefore);
        byte[]? durable = File.Exists(_path) ? File.ReadAllBytes(_path) : null;
        var disk = new FailingDisk { FailAt = step, Failure = new CrashException(), Before = before };
        try
        {
            granted.Add(await Acquire(new FileLeaseStore(_path, disk)));
        }
        catch (CrashException)
        {
            // The machine is dark.
        }

        // The worst a disk may do: what was synced stays, and a new name of a file whose folder was not synced does not.
        if (!disk.HasSyncedFolder)
        {
            File.Delete(_path);
            if (durable is not null)
            {
                File.WriteAllBytes(_path, durable);
            }
        }

        granted.Add(await Acquire(new FileLeaseStore(_path)));
        granted.Add(await Acquire(new FileLeaseStore(_path)));

        Assert.Equal(granted.Count, granted.Select(lease => lease.Node).Distinct().Count());
    }

    private async Task<List<OrderIdLease>> GrantAnew(int count)
    {
        foreach (string file in Directory.GetFiles(_folder))
        {
            File.Delete(file);
        }

        var granted = new List<OrderIdLease>();
        for (int i = 0; i < count; i++)
        {
            granted.Add(await Acquire(new FileLeaseStore(_path)));
        }

        return granted;
    }

    private async Task CrashOnce(int grantsBefore, DiskStep step, bool before, int torn)
    {
        List<OrderIdLease> granted = await GrantAnew(grantsBefore);
        var disk = new FailingDisk { FailAt = step, Failure = new CrashException(), Before = before, TornAt = torn };
        try
        {
            granted.Add(await Acquire(new FileLeaseStore(_path, disk)));
        }
        catch (CrashException)
        {
            // The process is gone; the next one starts over what it left.
        }

        granted.Add(await Acquire(new FileLeaseStore(_path)));
        granted.Add(await Acquire(new FileLeaseStore(_path)));

        Assert.Equal(granted.Count, granted.Select(lease => lease.Node).Distinct().Count());
    }

    public enum DiskStep
    {
        None,
        Look,
        Read,
        Write,
        Replace,
        Mark,
        SyncFolder,
    }

    private sealed class CrashException : Exception;

    private sealed class FailingDisk : LeaseDisk
    {
        public DiskStep FailAt { get; set; }

        public required Exception Failure { get; init; }

        /// <summary>Gets a value indicating whether the step is not done at all before it fails.</summary>
        public bool Before { get; init; } = true;

        /// <summary>Gets how many bytes of a write are there when it fails.</summary>
        public int TornAt { get; init; }

        /// <summary>Gets a value indicating whether the folder was synced, all of it, before anything failed.</summary>
        public bool HasSyncedFolder { get; private set; }

        public Dictionary<DiskStep, int> Calls { get; } = [];

        public override FileEntry? Look(string path) => Do(DiskStep.Look, () => base.Look(path));

        public override FileStream Open(string path) => Do(DiskStep.Read, () => base.Open(path));

        public override void WriteThrough(string path, byte[] bytes) => Do(DiskStep.Write, () =>
        {
            base.WriteThrough(path, FailAt == DiskStep.Write ? bytes.AsSpan(0, Math.Min(TornAt, bytes.Length)).ToArray() : bytes);
            return true;
        });

        public override void Replace(string source, string destination) => Do(DiskStep.Replace, () =>
        {
            base.Replace(source, destination);
            return true;
        });

        public override void WriteMark(FileStream stream, byte[] bytes) => Do(DiskStep.Mark, () =>
        {
            base.WriteMark(stream, bytes);
            return true;
        });

        public override void SyncFolder(string folder) => Do(DiskStep.SyncFolder, () =>
        {
            base.SyncFolder(folder);
            HasSyncedFolder = true;
            return true;
        });

        private T Do<T>(DiskStep step, Func<T> work)
        {
            Calls[step] = Calls.GetValueOrDefault(step) + 1;
            if (step != FailAt)
            {
                return work();
            }

            if (!Before)
            {
                work();
            }

            throw Failure;
        }
    }
}
