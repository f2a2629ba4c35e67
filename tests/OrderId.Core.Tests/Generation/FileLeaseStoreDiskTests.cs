using System.Security.Cryptography;
using System.Text;
using OrderIds.Generation;

namespace OrderIds.Tests.Generation;

/// <summary>What the store does with the disk, step by step.</summary>
public sealed class FileLeaseStoreDiskTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "order-id-" + Path.GetRandomFileName());
    private readonly string _path;

    public FileLeaseStoreDiskTests()
    {
        Directory.CreateDirectory(_folder);
        _path = Path.Combine(_folder, "leases");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Acquire_OneGrantAfterAnother_WritesBesideTheFileAndPutsItInItsPlace()
    {
        var disk = new WatchedDisk();
        var store = new FileLeaseStore(_path, disk);
        await store.AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(1000, 600));
        await store.AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(1000, 600));

        Assert.Equal(
            [
                "write leases.new", "put leases.new in the place of leases", $"sync {_folder}", "mark leases.lock",
                "write leases.new", "put leases.new in the place of leases", $"sync {_folder}",
            ],
            disk.Steps);
    }

    [Fact]
    public void SyncFolder_Done_LeavesItClosed()
    {
        new LeaseDisk().SyncFolder(_folder);

        if (OperatingSystem.IsLinux())
        {
            Assert.DoesNotContain(
                _folder, Directory.EnumerateFileSystemEntries("/proc/self/fd").Select(entry => new FileInfo(entry).LinkTarget));
        }
    }

    [Fact]
    public void HostIdentity_NotSet_IsMadeOfTheMachinesId()
    {
        const string IdFile = "/etc/machine-id";
        string id = File.Exists(IdFile) ? File.ReadAllText(IdFile).Trim() : "";

        // A file keeps it, so it shall be the same in every version.
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(id.Length > 0 ? id : Environment.MachineName));
        Assert.Equal(Convert.ToHexString(hash, 0, 16), new FileLeaseStore(_path).HostIdentity, ignoreCase: true);
    }

    private sealed class WatchedDisk : LeaseDisk
    {
        public List<string> Steps { get; } = [];

        public override void WriteThrough(string path, byte[] bytes)
        {
            Steps.Add($"write {Path.GetFileName(path)}");
            base.WriteThrough(path, bytes);
        }

        public override void WriteMark(FileStream stream, byte[] bytes)
        {
            Steps.Add($"mark {Path.GetFileName(stream.Name)}");
            base.WriteMark(stream, bytes);
        }

        public override void Replace(string source, string destination)
        {
            Steps.Add($"put {Path.GetFileName(source)} in the place of {Path.GetFileName(destination)}");
            base.Replace(source, destination);
        }

        public override void SyncFolder(string folder)
        {
            Steps.Add($"sync {folder}");
            base.SyncFolder(folder);
        }
    }
}
