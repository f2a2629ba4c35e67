using OrderIds.Generation;

namespace OrderIds.Tests.Generation;

/// <content>Links to the lease file, and names that are no regular file.</content>
public sealed partial class FileLeaseStoreTests
{
    private static readonly string[] Suffixes = ["", ".lock", ".new"];

    [UnixFact]
    public async Task Acquire_ThroughLinks_GrantsFromTheOneFile()
    {
        // A chain of two, one relative; and a relative one in a folder that is reached through a link itself, where ".." is not the folder
        // that the path names.
        string data = Folder("data"), a = Folder("a"), b = Folder("b"), inner = Folder("deep/inner");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "deep", "data"), data);
        string target = Path.Combine(data, "leases"), first = Path.Combine(a, "leases"), second = Path.Combine(b, "other-name");
        File.CreateSymbolicLink(first, "../data/leases");
        File.CreateSymbolicLink(second, first);
        File.CreateSymbolicLink(Path.Combine(inner, "leases"), "../data/leases");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "way"), inner);
        await Acquire(new FileLeaseStore(target));

        var nodes = new List<int>();
        foreach (string path in new[] { first, second, Path.Combine(_folder, "way", "leases"), target, first })
        {
            nodes.Add((await Acquire(new FileLeaseStore(path))).Node);
        }

        Assert.Equal([1, 2, 3, 4, 5], nodes);
        Assert.Equal(["leases", "leases.lock"], Directory.GetFiles(data).Select(Path.GetFileName).Order());
        Assert.Equal([first, second], Directory.GetFiles(a).Concat(Directory.GetFiles(b)));
        Assert.Equal(("../data/leases", first), (new FileInfo(first).LinkTarget, new FileInfo(second).LinkTarget));
    }

    [UnixFact]
    public async Task Acquire_LinkInAParentFolder_GrantsFromTheOneFile()
    {
        Folder("data");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "link"), Path.Combine(_folder, "data"));

        OrderIdLease first = await Acquire(new FileLeaseStore(Path.Combine(_folder, "link", "leases")));
        OrderIdLease second = await Acquire(new FileLeaseStore(Path.Combine(_folder, "data", "leases")));

        Assert.Equal((0, 1), (first.Node, second.Node));
    }

    [UnixFact]
    public async Task Acquire_LinkThatLeadsNowhere_IsRefusedAndNothingMade()
    {
        string[] targets = ["missing", "missing/leases", "leases"];
        foreach (string target in targets)
        {
            File.CreateSymbolicLink(_path, target);

            var exception = await Assert.ThrowsAsync<OrderIdLeaseDamagedException>(() => Acquire(new FileLeaseStore(_path)));

            Assert.Equal(
                $"The lease file is a symbolic link whose target does not exist: {_path}. "
                + "No lease is granted, because windows that were granted from the target could be granted again. "
                + "Make the target available, for example a volume that is not mounted; "
                + "or, for a new lease file, specify the path of the target.",
                exception.Message);
            Assert.Equal([_path], Directory.GetFileSystemEntries(_folder));
            File.Delete(_path);
        }
    }

    [UnixFact]
    public async Task Acquire_ParentFolderLeadsNowhere_IsUnavailable()
    {
        Directory.CreateSymbolicLink(Path.Combine(_folder, "dangling"), "missing");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "loop"), "loop");

        foreach (string folder in new[] { "dangling", "loop" })
        {
            await Assert.ThrowsAsync<OrderIdLeaseUnavailableException>(
                () => Acquire(new FileLeaseStore(Path.Combine(_folder, folder, "leases"))));
        }

        Assert.False(Directory.Exists(Path.Combine(_folder, "missing")));
    }

    [UnixFact]
    public async Task Acquire_FileWithASecondName_IsRefusedUntilItHasOne()
    {
        await Written();
        string other = Path.Combine(Folder("other"), "leases");
        UnixFiles.CreateHardLink(other, _path);

        foreach (string path in new[] { _path, other })
        {
            var exception = await Assert.ThrowsAsync<OrderIdLeaseDamagedException>(() => Acquire(new FileLeaseStore(path)));
            Assert.Equal(
                $"The file has 2 names (hard links): {path}. A grant replaces the file under one name only, "
                + "so the same windows could be granted again from the other names. No lease is granted. "
                + "Stop the processes that use it, delete the other names, and let all processes use the one that remains.",
                exception.Message);
        }

        Assert.Equal([other], Directory.GetFiles(Path.GetDirectoryName(other)!));
        File.Delete(other);
        Assert.Equal(2, (await Acquire(new FileLeaseStore(_path))).Node);
    }

    [UnixFact]
    public async Task Acquire_LockFileWithASecondName_IsRefused()
    {
        await Written();
        UnixFiles.CreateHardLink(Path.Combine(_folder, "other"), _path + ".lock");

        await Assert.ThrowsAsync<OrderIdLeaseDamagedException>(() => Acquire(new FileLeaseStore(_path)));
    }

    [UnixFact]
    public async Task Acquire_Device_IsRefusedAndNothingMadeBesideIt()
    {
        File.CreateSymbolicLink(_path, "/dev/null");

        var exception = await Assert.ThrowsAsync<OrderIdLeaseDamagedException>(
            () => Acquire(new FileLeaseStore(_path) { AllowUnsafeFileSystem = true }));

        Assert.Equal(
            "The path is that of a folder, a pipe or a device, not of a regular file: /dev/null. No lease is granted. "
            + "Specify another lease file, or remove the present one.",
            exception.Message);
        Assert.False(File.Exists("/dev/null.lock"));
    }

    [Fact]
    public async Task Acquire_Folder_IsRefused()
    {
        foreach (string suffix in Suffixes)
        {
            Directory.CreateDirectory(_path + suffix);

            await RequireRefusedAsNoRegularFile(_path + suffix);

            Directory.Delete(_path + suffix);
        }
    }

    [UnixFact]
    public async Task Acquire_Pipe_IsRefusedAtOnce()
    {
        foreach (string suffix in Suffixes)
        {
            UnixFiles.CreatePipe(_path + suffix);

            await RequireRefusedAsNoRegularFile(_path + suffix);

            File.Delete(_path + suffix);
        }
    }

    [UnixFact]
    public async Task Acquire_LockOrTemporaryFileIsALink_IsRefusedAndItsTargetKept()
    {
        string precious = Path.Combine(_folder, "precious");
        File.WriteAllText(precious, "");
        foreach (string suffix in new[] { ".lock", ".new" })
        {
            // One to a file, one that leads nowhere, one that leads to itself.
            foreach (string target in new[] { "precious", "missing", Path.GetFileName(_path) + suffix })
            {
                File.CreateSymbolicLink(_path + suffix, target);

                var exception = await Assert.ThrowsAsync<OrderIdLeaseDamagedException>(() => Acquire(new FileLeaseStore(_path)));

                Assert.Equal(
                    $"A file beside the lease file must not be a symbolic link: {_path}{suffix}. No lease is granted. Delete the link.",
                    exception.Message);
                Assert.Equal(
                    (0, false, false), (new FileInfo(precious).Length, File.Exists(Path.Combine(_folder, "missing")), File.Exists(_path)));
                File.Delete(_path + suffix);
            }
        }

        Assert.Equal(0, (await Acquire(new FileLeaseStore(_path))).Node);
    }

    [Fact]
    public async Task Acquire_LeftoverOfACrash_IsReplaced()
    {
        await Written();
        File.WriteAllText(_path + ".new", "half a fi");

        Assert.Equal(2, (await Acquire(new FileLeaseStore(_path))).Node);
        Assert.False(File.Exists(_path + ".new"));
    }

    [Fact]
    public async Task Acquire_HugeFile_IsRefusedWithoutReadingIt()
    {
        const long Length = 200_000_000;
        using (FileStream file = File.Create(_path))
        {
            file.SetLength(Length);
        }

        // Twice: the first counts what is compiled, too.
        await Assert.ThrowsAsync<OrderIdLeaseDamagedException>(() => Acquire(new FileLeaseStore(_path)));
        long before = GC.GetAllocatedBytesForCurrentThread();
        ValueTask<OrderIdLease> asked = new FileLeaseStore(_path).AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(1000, 600));
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        var exception = await Assert.ThrowsAsync<OrderIdLeaseDamagedException>(async () => await asked);
        Assert.Equal(
            $"The lease file has 200000000 bytes, more than any lease file can have: {_path}. "
            + "It was not read, and no lease is granted from it. "
            + "Set Floor to a time after the latest time in any issued ID; "
            + "then restore the file from a backup, or delete the file and its .lock file.",
            exception.Message);
        Assert.InRange(allocated, 0, 100_000);
        Assert.Equal(Length, new FileInfo(_path).Length);
    }

    [Fact]
    public async Task Acquire_LargestFile_IsRead()
    {
        byte[] bytes = LeaseFile.Format(
            new string('h', 255), Enumerable.Range(0, LeasePlan.NodeCount)
                .Select(node => new NodeRecord(node, node == 0 ? 999 : LeasePlan.EndOfTime, long.MaxValue - 1)));
        File.WriteAllBytes(_path, bytes);

        Assert.Equal(0, (await Acquire(new FileLeaseStore(_path) { HostIdentity = new string('h', 255) })).Node);
    }

    private async Task RequireRefusedAsNoRegularFile(string path)
    {
        var exception = await Assert.ThrowsAsync<OrderIdLeaseDamagedException>(() => Acquire(new FileLeaseStore(_path)));

        Assert.Equal(
            $"The path is that of a folder, a pipe or a device, not of a regular file: {path}. No lease is granted. "
            + "Specify another lease file, or remove the present one.",
            exception.Message);
    }

    private string Folder(string name) => Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
}
