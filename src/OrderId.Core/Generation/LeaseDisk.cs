using System.Runtime.InteropServices;
using OrderIds.Files;

namespace OrderIds.Generation;

/// <summary>
/// The few things a lease file asks of a disk, each durable or failed when it returns; a test puts a failing disk in its place.
/// </summary>
internal partial class LeaseDisk
{
    private const int NoSuchEntry = 2;

    /// <summary>Looks at a name in a folder without following a link.</summary>
    /// <returns>What it stands for, or <see langword="null"/> if no entry has this name.</returns>
    public virtual FileEntry? Look(string path) => FileEntry.Of(path);

    /// <summary>Looks at an open file, whatever its name is by now.</summary>
    public virtual FileEntry Look(FileStream file) => FileEntry.Of(file);

    /// <summary>
    /// Locks a folder against all other handles. Windows has no such lock, and lets no lock file be deleted that is open.
    /// </summary>
    /// <returns><see langword="false"/> if another process has it locked.</returns>
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

    /// <summary>Finds out whether a folder lies where grants can be lost: in memory or on a network share.</summary>
    /// <returns>The name of the file system, or <see langword="null"/> if it keeps what it synced as far as can be known.</returns>
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
            // Not every runtime tells the drive of a folder.
            return null;
        }
    }

    /// <summary>Opens a file to read it.</summary>
    public virtual FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);

    /// <summary>Writes a new file and waits until the disk has it.</summary>
    /// <exception cref="IOException">There is something of this name, a link for one, or the disk failed.</exception>
    public virtual void WriteThrough(string path, byte[] bytes)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1);
        stream.Write(bytes, 0, bytes.Length);

        // Asked once: after a failed fsync the system may have dropped the pages, and a second one would succeed without them.
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Writes to a file that is open and waits until the disk has it.</summary>
    public virtual void WriteMark(FileStream stream, byte[] bytes)
    {
        stream.Write(bytes, 0, bytes.Length);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Puts one file in the place of another, in one step.</summary>
    public virtual void Replace(string source, string destination) => Move(source, destination);

    /// <summary>Waits until the disk has the names in a folder.</summary>
    public virtual void SyncFolder(string folder)
    {
        // Windows journals names by itself and opens no folders.
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
