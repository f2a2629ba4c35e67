using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace OrderIds.Files;

/// <summary>Represents an open folder on a Unix system, which can be locked and flushed to the disk.</summary>
internal sealed class FolderHandle : SafeHandleMinusOneIsInvalid
{
    private const int ReadOnly = 0;
    private const int CloseOnExecOfLinux = 0x80000;
    private const int CloseOnExecOfMacOS = 0x1000000;
    private const int Exclusive = 2;
    private const int WithoutWaiting = 4;
    private const int HeldOnLinux = 11;
    private const int HeldOnMacOS = 35;

    // Without this flag, a child process would inherit the handle and its lock.
    private static readonly int CloseOnExec =
        RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? CloseOnExecOfLinux
        : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? CloseOnExecOfMacOS
        : 0;

    private FolderHandle(int descriptor)
        : base(ownsHandle: true) => SetHandle((IntPtr)descriptor);

    /// <summary>Opens a folder.</summary>
    /// <returns>The folder, or <see langword="null"/> if the system reported an error.</returns>
    public static FolderHandle? Open(string folder, out int error)
    {
        int descriptor = Open(Encoding.UTF8.GetBytes(folder + "\0"), ReadOnly | CloseOnExec);
        error = descriptor < 0 ? Marshal.GetLastWin32Error() : 0;
        return descriptor < 0 ? null : new FolderHandle(descriptor);
    }

    /// <summary>Tries to lock the folder against all other handles.</summary>
    /// <returns>
    /// <see langword="false"/> if another handle has locked the folder. If the file system does not support locks on folders, the result is
    /// <see langword="true"/>, and the lock file alone excludes other processes.
    /// </returns>
    public bool TryLock() => Lock(this, Exclusive | WithoutWaiting) == 0 || Marshal.GetLastWin32Error() is not (HeldOnLinux or HeldOnMacOS);

    /// <summary>Flushes the entries of the folder to the disk.</summary>
    /// <returns>Zero, or the error code that the system reported.</returns>
    public int Sync() => Sync(this) == 0 ? 0 : Marshal.GetLastWin32Error();

    protected override bool ReleaseHandle() => Close(handle.ToInt32()) == 0;

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "flock", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Lock(FolderHandle folder, int operation);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(FolderHandle folder);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
