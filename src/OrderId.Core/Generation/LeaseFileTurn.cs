using System.Runtime.InteropServices;
using System.Text;
using OrderIds.Files;

namespace OrderIds.Generation;

/// <summary>Represents exclusive access to a lease file, called a turn: one process at a time has it.</summary>
/// <remarks>
/// A turn locks the <c>.lock</c> file, as every version of this library does, and on Unix also the folder. The second lock protects against
/// the deletion of the lock file while a process is suspended: the folder cannot be deleted as long as it contains the lease file. Before a
/// grant replaces the lease file, the turn verifies that neither the lock file nor the lease file was replaced in the meantime.
/// </remarks>
internal sealed class LeaseFileTurn : IDisposable
{
    // Another process holds the lock: EWOULDBLOCK (Linux, macOS), sharing violation and lock violation (Windows). Another process has just
    // created the file: EEXIST (Unix, Windows).
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

    /// <summary>
    /// Gets a value indicating whether a lease was ever granted from the lease file, even if the lease file was deleted since.
    /// </summary>
    /// <remarks>
    /// The lock file then contains a text, the mark. It is written when the first granted lease is on the disk, before that lease is
    /// returned.
    /// </remarks>
    public bool IsMarked => _lock.Length > 0;

    /// <summary>Tries to take a turn, which fails if another process has one.</summary>
    /// <param name="disk">The disk.</param>
    /// <param name="path">The path of the lease file, which must not be a link.</param>
    /// <returns>The turn, or <see langword="null"/> if the caller should try again later.</returns>
    /// <exception cref="OrderIdLeaseException">
    /// One of the files is not a regular file with a single name, or file locks do not exclude other processes.
    /// </exception>
    /// <exception cref="IOException">The disk failed.</exception>
    public static LeaseFileTurn? TryTake(LeaseDisk disk, string path)
    {
        // Checked here before any other file is created, and again under the locks.
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
    /// <exception cref="OrderIdLeaseDamagedException">
    /// It is not a regular file with a single name, or it is larger than a lease file can be.
    /// </exception>
    /// <exception cref="OrderIdLeaseUnavailableException">The file was replaced while it was being opened.</exception>
    /// <exception cref="IOException">The disk failed.</exception>
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

        // On Unix the file stays open until the turn ends. Otherwise its inode number could be reused by a replacement, which would look
        // like the same file. Windows does not reuse file numbers, and cannot replace an open file.
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            _file.Dispose();
        }

        return bytes;
    }

    /// <summary>Replaces the lease file durably by one with new content.</summary>
    /// <exception cref="OrderIdLeaseException">
    /// The path of the temporary file is not that of a regular file, or the lock file or the lease file was replaced in the meantime. The
    /// lease file was not changed.
    /// </exception>
    /// <exception cref="IOException">The disk failed, and it is unknown whether the new content was stored.</exception>
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

        // The mark is written last. If it were written first, a power failure could leave the mark without the lease file.
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

    /// <summary>Tries to open and lock the lock file.</summary>
    /// <returns>The file, or <see langword="null"/> if another process has locked it, or is creating or deleting it.</returns>
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
            // A missing file is created exclusively, so that a link that is created in the meantime is not followed.
            file = OpenLock(path, seen is null ? FileMode.CreateNew : FileMode.Open);
        }
        catch (IOException exception)
            when (Array.IndexOf(PassingErrors, exception.HResult) >= 0 || (seen is not null && exception is FileNotFoundException))
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

    /// <summary>Throws if locks do not exclude other processes on this disk or with this setting of the runtime.</summary>
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

    /// <summary>Throws if the lease file or its lock file was replaced since the turn began.</summary>
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
