using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;
using Microsoft.Win32.SafeHandles;
using OrderIds.Files;
using OrderIds.Generation;

namespace OrderIds.Sealing;

/// <summary>
/// Opens key files. It does not block if the path is a pipe without a writer, and it rejects a file that other users can read.
/// </summary>
internal static class KeyFileAccess
{
    private const UnixFileMode OpenToOthers =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    // O_NONBLOCK and O_CLOEXEC on Linux and on macOS. The flag to open for reading is 0.
    private const int LinuxFlags = 0x800 | 0x80000;
    private const int MacFlags = 0x4 | 0x1000000;

    /// <summary>Opens a key file for reading, without a buffer.</summary>
    /// <exception cref="InvalidDataException">It is not a regular file, or other users can read it.</exception>
    public static FileStream Open(string path)
    {
        // Opening a directory would fail with a misleading "access denied" error.
        if (Directory.Exists(path))
        {
            throw new InvalidDataException(SealingMessages.KeyFileIsDirectory);
        }

        FileStream stream = OperatingSystem.IsWindows()
            ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0)
            : new FileStream(OpenOnUnix(path), FileAccess.Read, bufferSize: 0);
        try
        {
            if (!stream.CanSeek || FileEntry.Of(path, stream.SafeFileHandle).Kind != FileEntryKind.File)
            {
                throw new InvalidDataException(SealingMessages.KeyFileIsNotRegular);
            }

            if (!OperatingSystem.IsWindows())
            {
                RequirePrivate(stream.SafeFileHandle, path);
            }

            return stream;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    // If this fails, the framework's method to open the file fails as well, with an exception that describes the cause.
    private static SafeFileHandle OpenOnUnix(string path)
    {
        // The system would treat a NUL character as the end of the path.
        int descriptor = path.Contains('\0', StringComparison.Ordinal)
            ? -1
            : OpenFile(Encoding.UTF8.GetBytes(path + "\0"), OperatingSystem.IsMacOS() ? MacFlags : LinuxFlags);
        return descriptor >= 0 ? new SafeFileHandle(descriptor, ownsHandle: true) : File.OpenHandle(path);
    }

    [UnsupportedOSPlatform("windows")]
    private static void RequirePrivate(SafeFileHandle file, string path)
    {
        UnixFileMode mode = File.GetUnixFileMode(file);
        if ((mode & OpenToOthers) != 0 && IsOwn(file))
        {
            throw new InvalidDataException(SealingMessages.KeyFileIsOpen(path, (int)mode));
        }
    }

    // If the owner is unknown, the file is treated as the user's own, to which the stricter rule applies.
    private static bool IsOwn(SafeFileHandle file) =>
        !OperatingSystem.IsLinux() || FileEntry.OwnerOnLinux(file) is not { } owner || owner == GetUser();

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenFile(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint GetUser();
}
