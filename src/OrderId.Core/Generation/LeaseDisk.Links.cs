using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;
using OrderIds.Files;

namespace OrderIds.Generation;

/// <content>
/// The resolution of symbolic links by the operating system. The framework resolves a relative link against the wrong folder if one of the
/// parent folders is a link.
/// </content>
internal partial class LeaseDisk
{
    private const int LongestPath = 4096;
    private const int LongestWindowsPath = 32767;

    // Unix: ENOENT, ENOTDIR, ELOOP (Linux), ELOOP (macOS). Windows: file not found, path not found, link target not found.
    private static readonly int[] NowhereOnUnix = [2, 20, 40, 62];
    private static readonly int[] NowhereOnWindows = [2, 3, 1921];

    /// <summary>Follows a chain of links to its target.</summary>
    /// <returns>
    /// The path of the target, the path itself if it is not a link, or <see langword="null"/> if the target does not exist.
    /// </returns>
    /// <exception cref="IOException">The system reported an error.</exception>
    public virtual string? Resolve(string path) =>
        Look(path)?.Kind != FileEntryKind.Link ? path
        : RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? FollowOnWindows(path)
        : FollowOnUnix(path);

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
