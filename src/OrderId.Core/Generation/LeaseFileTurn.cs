using System.Runtime.InteropServices;
using System.Text;
using OrderIds.Files;

namespace OrderIds.Generation;

/// <summary>Represents a turn at a lease file. While it lasts, no other process has one.</summary>
/// <remarks>
/// A turn locks two things: the <c>.lock</c> file, as every version of this library does, and on Unix the folder, because a process that is
/// stopped cannot notice that its lock file was deleted, while the folder of the lease file stays what it is. Before a grant replaces the
/// lease file, it is checked that the lock is still that of the path, and that the file is the one that was read.
/// </remarks>
internal sealed class LeaseFileTurn : IDisposable
{
    // A lock that another process holds: EWOULDBLOCK of Linux and of macOS, Windows' sharing and lock violations. A file that another
    // process has just made: EEXIST of both.
    private static readonly int[] PassingErrors =
        [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021), 17, unchecked((int)0x80070050)];
    private static readonly byte[] Mark = Encoding.ASCII.GetBytes("in use\n");

    private readonly LeaseDisk _disk;
    private readonly string _path;
    private readonly IDisposable? _folder;
    private readonly FileStream _lock;
    private FileStream? _file;
    private FileEntry? _found;

    private LeaseFileTurn(LeaseDisk disk, string path, IDisposable? folder, FileStream file) =>
        (_disk, _path, _folder, _lock) = (disk, path, folder, file);

    /// <summary>Gets a value indicating whether a lease was granted from the file before.</summary>
    /// <remarks>The mark is made after the first grant was on the disk and before it was returned.</remarks>
    public bool IsMarked => _lock.Length > 0;

    /// <summary>Takes a turn, unless another process has one.</summary>
    /// <param name="disk">The disk.</param>
    /// <param name="path">The path of the lease file, which is no link.</param>
    /// <returns>The turn, or <see langword="null"/> to try again later.</returns>
    /// <exception cref="OrderIdLeaseException">
    /// One of the files is not a regular file with a single name, or locks do not exclude others.
    /// </exception>
    /// <exception cref="IOException">The disk failed.</exception>
    public static LeaseFileTurn? TryTake(LeaseDisk disk, string path)
    {
        // Before anything is made beside it: under the locks, it is looked at again.
        if (disk.Look(path) is { } seen)
        {
            RequireRegularFile(seen, path);
        }

        if (!disk.TryLockFolder(Path.GetDirectoryName(path)!, out IDisposable? folder))
        {
            return null;
        }

        FileStream? file = null;
        LeaseFileTurn? turn = null;
        try
        {
            file = TryLock(disk, path);
            turn = file is null ? null : new LeaseFileTurn(disk, path, folder, file);
            return turn;
        }
        finally
        {
            if (turn is null)
            {
                file?.Dispose();
                folder?.Dispose();
            }
        }
    }

    /// <summary>Reads the lease file.</summary>
    /// <returns>Its bytes, or <see langword="null"/> if the file does not exist.</returns>
    /// <exception cref="OrderIdLeaseDamagedException">It is no regular file of one name, or larger than a lease file can be.</exception>
    /// <exception cref="IOException">The disk failed, or the file was replaced between two looks at it.</exception>
    public byte[]? Read()
    {
        if (_disk.Look(_path) is not { } seen)
        {
            return null;
        }

        RequireRegularFile(seen, _path);
        if (seen.Length > LeaseFile.MaxLength)
        {
            throw new OrderIdLeaseDamagedException(GenerationMessages.FileTooLarge(_path, seen.Length));
        }

        _file = _disk.Open(_path);
        FileEntry opened = _disk.Look(_file);
        if (!opened.IsSameFileAs(seen))
        {
            throw new OrderIdLeaseUnavailableException(GenerationMessages.FileReplaced(_path));
        }

        _found = opened;
        byte[] bytes = ReadAtMost(_file, seen.Length);

        // Elsewhere it stays open until the turn ends: its inode could be given to another file, which would then look the same. Windows
        // does not reuse a number, and replaces no file that is open.
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            _file.Dispose();
        }

        return bytes;
    }

    /// <summary>Puts new content in the place of what was read, durably.</summary>
    /// <exception cref="OrderIdLeaseException">
    /// The temporary file's name belongs to something else, or the lock or the file was replaced meanwhile: nothing was changed.
    /// </exception>
    /// <exception cref="IOException">The disk failed; whether the new content is durable is unknown.</exception>
    public void Replace(byte[] bytes)
    {
        string temporary = _path + ".new";
        if (_disk.Look(temporary) is { } leftover)
        {
            RequireRegularFile(leftover, temporary);
            File.Delete(temporary);
        }

        _disk.WriteThrough(temporary, bytes);
        RequireUndisturbed();
        _disk.Replace(temporary, _path);
        _disk.SyncFolder(Path.GetDirectoryName(_path)!);

        // Last: a mark that outlives a power cut while the new name does not would speak of a file that never was.
        if (!IsMarked)
        {
            _disk.WriteMark(_lock, Mark);
        }
    }

    public void Dispose()
    {
        _file?.Dispose();
        _lock.Dispose();
        _folder?.Dispose();
    }

    private static string LockPathOf(string path) => path + ".lock";

    private static byte[] ReadAtMost(FileStream file, long length)
    {
        var bytes = new byte[length];
        int filled = 0, read;
        while (filled < bytes.Length && (read = file.Read(bytes, filled, bytes.Length - filled)) > 0)
        {
            filled += read;
        }

        return filled == bytes.Length ? bytes : bytes.AsSpan(0, filled).ToArray();
    }

    /// <summary>Opens and locks the lock file.</summary>
    /// <returns>The file, or <see langword="null"/> if another process has it locked, or makes or deletes it at this moment.</returns>
    private static FileStream? TryLock(LeaseDisk disk, string leasePath)
    {
        string path = LockPathOf(leasePath);
        FileEntry? seen = disk.Look(path);
        if (seen is { } entry)
        {
            RequireRegularFile(entry, path);
        }

        FileStream file;
        try
        {
            // Made exclusively if it is missing, so that no link is followed that is put there meanwhile.
            file = OpenLock(path, seen is null ? FileMode.CreateNew : FileMode.Open);
        }
        catch (IOException exception) when (Array.IndexOf(PassingErrors, exception.HResult) >= 0 || (seen is not null && exception is FileNotFoundException))
        {
            return null;
        }

        bool isTaken = false;
        try
        {
            isTaken = IsStillAt(disk, path, disk.Look(file));
            if (isTaken)
            {
                RequireThatItLocks(path, leasePath);
            }
        }
        finally
        {
            if (!isTaken)
            {
                file.Dispose();
            }
        }

        return isTaken ? file : null;
    }

    private static FileStream OpenLock(string path, FileMode mode) => new(path, mode, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);

    /// <summary>Refuses a disk, or a setting of the runtime, on which a lock does not exclude others.</summary>
    private static void RequireThatItLocks(string path, string leasePath)
    {
        try
        {
            OpenLock(path, FileMode.Open).Dispose();
        }
        catch (IOException)
        {
            return;
        }

        throw new OrderIdLeaseException(GenerationMessages.NoLocks(leasePath));
    }

    private static void RequireRegularFile(FileEntry entry, string path)
    {
        string? message = entry.Kind switch
        {
            FileEntryKind.Link => GenerationMessages.IsLink(path),
            FileEntryKind.Other => GenerationMessages.IsNoRegularFile(path),
            _ => entry.Names > 1 ? GenerationMessages.HasOtherNames(path, entry.Names) : null,
        };
        if (message is not null)
        {
            throw new OrderIdLeaseDamagedException(message);
        }
    }

    private static bool IsStillAt(LeaseDisk disk, string path, FileEntry? entry) =>
        disk.Look(path) is { } now ? entry is { } then && now.IsSameFileAs(then) : entry is null;

    /// <summary>Refuses to replace the lease file when it or its lock was changed since the turn began.</summary>
    private void RequireUndisturbed()
    {
        if (!IsStillAt(_disk, LockPathOf(_path), _disk.Look(_lock)))
        {
            throw new OrderIdLeaseUnavailableException(GenerationMessages.LockReplaced(_path));
        }

        if (!IsStillAt(_disk, _path, _found))
        {
            throw new OrderIdLeaseUnavailableException(GenerationMessages.FileReplaced(_path));
        }
    }
}
