using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace OrderIds.Files;

/// <summary>
/// Describes a directory entry or an open file: its kind, its identity (device and number), the number of its names (hard links), and its
/// size in bytes.
/// </summary>
/// <remarks>
/// No version of .NET provides all of this, so the functions of each operating system are called, in one source file per system.
/// </remarks>
internal readonly partial record struct FileEntry(FileEntryKind Kind, ulong Device, ulong Number, long Names, long Length)
{
    private const int NoSuchEntry = 2;

    /// <summary>Gets the entry of a path, without following links and without opening the file.</summary>
    /// <returns>The entry, or <see langword="null"/> if the path does not exist.</returns>
    /// <exception cref="IOException">The system reported an error.</exception>
    public static FileEntry? Of(string path) => Look(path, null);

    /// <summary>Gets the entry of an open file, even if the file was renamed or deleted.</summary>
    /// <exception cref="IOException">The system reported an error.</exception>
    public static FileEntry Of(FileStream file) => Of(file.Name, file.SafeFileHandle);

    /// <summary>Gets the entry of an open file. The path is only used in error messages.</summary>
    /// <exception cref="IOException">The system reported an error.</exception>
    public static FileEntry Of(string path, SafeFileHandle file) => Look(path, file)!.Value;

    /// <summary>
    /// Returns a value indicating whether two entries are the same file: they have the same device and inode, or the same volume and file
    /// index.
    /// </summary>
    /// <remarks>
    /// The system may reuse the number of a file that was deleted and is not open. Keep one of the two files open during the comparison.
    /// </remarks>
    public bool IsSameFileAs(FileEntry other) => Device == other.Device && Number == other.Number;

    private static FileEntry? Look(string path, SafeFileHandle? file) =>
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? LookOnWindows(path, file)
        : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? LookOnMacOS(path, file)
        : LookOnLinux(path, file);

    private static byte[] ToNative(string path) => Encoding.UTF8.GetBytes(path + "\0");

    /// <summary>Gets the kind of file from a Unix mode, whose bits are the same on all Unix systems.</summary>
    private static FileEntryKind KindOf(int mode) => (mode & 0xF000) switch
    {
        0x8000 => FileEntryKind.File,
        0xA000 => FileEntryKind.Link,
        _ => FileEntryKind.Other,
    };

    private static FileEntry? Failed(string path, int error, params int[] missing) =>
        Array.IndexOf(missing, error) >= 0 ? null : throw new IOException(FileMessages.NotLookedAt(path, error));
}
