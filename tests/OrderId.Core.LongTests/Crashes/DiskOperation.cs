namespace OrderIds.Tests.Crashes;

/// <summary>A system call that changes what a disk holds, or makes it durable, or shows a lease to the world.</summary>
internal abstract record DiskOperation
{
    /// <summary>A change of the folder: atomic, but durable only once the folder is synced.</summary>
    public abstract record OfFolder : DiskOperation;

    public sealed record Create(string Name, int File) : OfFolder;

    public sealed record Rename(string From, string To, int File) : OfFolder;

    public sealed record Delete(string Name, int File) : OfFolder;

    public sealed record Write(int File, int Offset, byte[] Bytes) : DiskOperation;

    public sealed record SyncFile(int File) : DiskOperation;

    public sealed record SyncFolder : DiskOperation;

    /// <summary>A line of the process: <c>lease</c> or <c>release</c>, node, from, until.</summary>
    public sealed record Report(string Line) : DiskOperation;
}
