using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;
using OrderIds.Files;

namespace OrderIds.Generation;

/// <content>
/// Symbolic links, which the system follows: the framework follows relative ones from the wrong folder if there is a link among its
/// parents.
/// </content>
internal partial class LeaseDisk
{
    private const int LongestPath = 4096;
    private const int LongestWindowsPath = 32767;

    // ENOENT and ENOTDIR; ELOOP of Linux and of macOS; Windows' file, path and link that cannot be found.
    private static readonly int[] NowhereOnUnix = [2, 20, 40, 62];
    private static readonly int[] NowhereOnWindows = [2, 3, 1921];

    /// <summary>Finds the file at the end of a chain of links.</summary>
    /// <returns>The path itself if it is no link, or <see langword="null"/> if it is one that leads nowhere.</returns>
    /// <exception cref="IOException">The system refused to follow it.</exception>
    public virtual string? Resolve(string path) =>
        Look(path)?.Kind != FileEntryKind.Link ? path : RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? FollowOnWindows(path) : FollowOnUnix(path);

    private static string? FollowOnUnix(string path)
    {
        var target = new byte[LongestPath + 1];
        if (FindRealPath(Encoding.UTF8.GetBytes(path + "\0"), target) != IntPtr.Zero)
        {
            return Encoding.UTF8.GetString(target, 0, Array.IndexOf(target, (byte)0));
        }

        int error = Marshal.GetLastWin32Error();
        return Array.IndexOf(NowhereOnUnix, error) >= 0 ? null : throw new IOException(FileMessages.NotLookedAt(path, error));
    }

    private static string? FollowOnWindows(string path)
    {
        using SafeFileHandle handle = FileEntry.OpenOnWindows(path, follows: true);
        int error = Marshal.GetLastWin32Error();
        if (handle.IsInvalid && Array.IndexOf(NowhereOnWindows, error) >= 0)
        {
            return null;
        }

        var target = new char[LongestWindowsPath];
        int length = handle.IsInvalid ? 0 : GetFinalPath(handle, target, target.Length, 0);
        if (length == 0)
        {
            throw new IOException(FileMessages.NotLookedAt(path, handle.IsInvalid ? error : Marshal.GetLastWin32Error()));
        }

        string found = new(target, 0, length);
        return found.StartsWith(@"\\?\UNC\", StringComparison.Ordinal) ? found.Remove(2, @"?\UNC\".Length)
            : found.StartsWith(@"\\?\", StringComparison.Ordinal) ? found.Substring(@"\\?\".Length)
            : found;
    }

    [DllImport("libc", EntryPoint = "realpath", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern IntPtr FindRealPath(byte[] path, [Out] byte[] target);

    [DllImport("kernel32", EntryPoint = "GetFinalPathNameByHandleW", CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int GetFinalPath(SafeFileHandle file, [Out] char[] path, int length, uint flags);
}
