using OrderIds.Generation;

namespace OrderIds.Tests.Generation;

/// <content>File systems that forget.</content>
public sealed partial class FileLeaseStoreTests
{
    [Fact]
    public async Task Acquire_UnsafeFileSystem_IsRefusedUnlessAllowed()
    {
        var disk = new NamedDisk("tmpfs");

        var exception = await Assert.ThrowsAsync<OrderIdLeaseException>(() => Acquire(new FileLeaseStore(_path, disk)));

        Assert.Equal(
            $"The lease file is on a file system that can lose granted leases (tmpfs: memory or a network share): {_path}. "
            + "No lease is granted. Move the file to a local disk; or, only for tests, set AllowUnsafeFileSystem.",
            exception.Message);
        Assert.Empty(Directory.GetFiles(_folder));
        Assert.Equal(0, (await Acquire(new FileLeaseStore(_path, disk) { AllowUnsafeFileSystem = true })).Node);
        Assert.Equal(1, (await Acquire(new FileLeaseStore(_path, new NamedDisk(null)))).Node);
    }

    [MemoryFolderFact]
    public async Task Acquire_InMemory_IsRefusedThroughALinkAsWell()
    {
        string folder = Path.Combine(MemoryFolderFactAttribute.Folder, Path.GetRandomFileName());
        Directory.CreateDirectory(folder);
        try
        {
            string path = Path.Combine(folder, "leases");
            await Acquire(new FileLeaseStore(path) { AllowUnsafeFileSystem = true });
            File.CreateSymbolicLink(_path, path);

            foreach (string name in new[] { path, _path })
            {
                var exception = await Assert.ThrowsAsync<OrderIdLeaseException>(() => Acquire(new FileLeaseStore(name)));

                // .NET 8 calls it after its mount, "udev".
                Assert.Contains($": memory or a network share): {path}.", exception.Message, StringComparison.Ordinal);
            }

            Assert.Equal(1, (await Acquire(new FileLeaseStore(_path) { AllowUnsafeFileSystem = true })).Node);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void FindUnsafeFileSystem_OfADisk_FindsNone() => Assert.Null(new LeaseDisk().FindUnsafeFileSystem(AppContext.BaseDirectory));

    private sealed class NamedDisk(string? fileSystem) : LeaseDisk
    {
        public override string? FindUnsafeFileSystem(string folder) => fileSystem;
    }
}
