using System.Runtime.InteropServices;
using OrderIds.Files;

namespace OrderIds.Generation;

/// <summary>
/// Provides the disk operations that a lease file needs. When an operation returns, its effect is durable; otherwise it throws. Tests
/// replace this class by one that simulates failures.
/// </summary>
internal partial class LeaseDisk
{
    private const int NoSuchEntry = 2;

    /// <summary>Gets the directory entry of a path, without following a link.</summary>
    /// <returns>The entry, or <see langword="null"/> if the path does not exist.</returns>
    public virtual FileEntry? Look(string path) => FileEntry.Of(path);

    /// <summary>Gets the entry of an open file, even if the file was renamed or deleted.</summary>
    public virtual FileEntry Look(FileStream file) => FileEntry.Of(file);

    /// <summary>
    /// Locks a folder against all other handles. Windows has no locks on folders and needs none, because an open lock file cannot be
    /// deleted there.
    /// </summary>
    /// <returns><see langword="false"/> if another process has locked the folder.</returns>
    public virtual bool TryLockFolder(string folder, out IDisposable? turn)
    {
        turn = null;
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            return true;
        }

        FolderHandle handle = FolderHandle.Open(folder, out int error) ?? throw (error == NoSuchEntry
            ? new DirectoryNotFoundException(FileMessages.NotLookedAt(folder, error))
            : new IOException(FileMessages.NotLookedAt(folder, error)));
        if (!handle.TryLock())
        {
            handle.Dispose();
            return false;
        }

        turn = handle;
        return true;
    }

    /// <summary>Determines whether a folder is on a file system that can lose stored grants: one in memory, or a network share.</summary>
    /// <returns>The name of that file system, or <see langword="null"/> if the folder is not known to be on such a file system.</returns>
    public virtual string? FindUnsafeFileSystem(string folder)
    {
        if (IsWindowsShare(folder))
        {
            return "UNC";
        }

        try
        {
            var drive = new DriveInfo(folder);
            return drive.DriveType is DriveType.Ram or DriveType.Network ? drive.DriveFormat : null;
        }
        catch (ArgumentException)
        {
            // Not every runtime can determine the drive of a folder.
            return null;
        }
    }

    /// <summary>Opens a file for reading.</summary>
    public virtual FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);

    /// <summary>Creates a file, writes to it, and flushes it to the disk.</summary>
    /// <exception cref="IOException">The path already exists, for example as a link, or the disk failed.</exception>
    public virtual void WriteThrough(string path, byte[] bytes)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1);
        stream.Write(bytes, 0, bytes.Length);

        // A failed flush is not tried again: the system may have dropped the unwritten pages, and a second flush would succeed without
        // writing them.
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Writes to an open file and flushes it to the disk.</summary>
    public virtual void WriteMark(FileStream stream, byte[] bytes)
    {
        stream.Write(bytes, 0, bytes.Length);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Replaces one file by another in one atomic step.</summary>
    public virtual void Replace(string source, string destination) => Move(source, destination);

    /// <summary>Flushes the entries of a folder to the disk.</summary>
    public virtual void SyncFolder(string folder)
    {
        // On Windows the file system journals directory entries, and a folder cannot be opened for flushing.
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            return;
        }

        using FolderHandle? handle = FolderHandle.Open(folder, out int error);
        if (handle is null || (error = handle.Sync()) != 0)
        {
            throw new IOException(GenerationMessages.FolderNotSynced(folder, error));
        }
    }

    private static bool IsWindowsShare(string folder) =>
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) && Uri.TryCreate(folder, UriKind.Absolute, out Uri? address) && address.IsUnc;
}
