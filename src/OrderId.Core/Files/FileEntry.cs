using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace OrderIds.Files;

/// <summary>
/// Describes what a name in a folder, or an open file, is: its kind, its identity, the number of its names (hard links), and its size in
/// bytes.
/// </summary>
/// <remarks>
/// The framework has no such thing, on any of its versions, so each system is asked directly. What differs between systems stands in a file
/// for each.
/// </remarks>
internal readonly partial record struct FileEntry(FileEntryKind Kind, ulong Device, ulong Number, long Names, long Length)
{
    private const int NoSuchEntry = 2;

    /// <summary>Looks at a name without following a link and without opening the file.</summary>
    /// <returns>The entry, or <see langword="null"/> if no entry has this name.</returns>
    /// <exception cref="IOException">The system refused to look.</exception>
    public static FileEntry? Of(string path) => Look(path, null);

    /// <summary>Looks at an open file, whatever its name is by now.</summary>
    /// <exception cref="IOException">The system refused to look.</exception>
    public static FileEntry Of(FileStream file) => Of(file.Name, file.SafeFileHandle);

    /// <summary>Looks at an open file; the path is what a message names.</summary>
    /// <exception cref="IOException">The system refused to look.</exception>
    public static FileEntry Of(string path, SafeFileHandle file) => Look(path, file)!.Value;

    /// <summary>
    /// Returns a value indicating whether both are the same file: the same device and inode, or the same volume and file index.
    /// </summary>
    /// <remarks>
    /// The system may reuse the index of a file that has no name and no open handle left: keep one of the two files open while comparing.
    /// </remarks>
    public bool IsSameFileAs(FileEntry other) => Device == other.Device && Number == other.Number;

    private static FileEntry? Look(string path, SafeFileHandle? file) =>
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? LookOnWindows(path, file)
        : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? LookOnMacOS(path, file)
        : LookOnLinux(path, file);

    private static byte[] ToNative(string path) => Encoding.UTF8.GetBytes(path + "\0");

    /// <summary>Reads the type from a Unix mode, whose bits all systems share.</summary>
    private static FileEntryKind KindOf(int mode) => (mode & 0xF000) switch
    {
        0x8000 => FileEntryKind.File,
        0xA000 => FileEntryKind.Link,
        _ => FileEntryKind.Other,
    };

    private static FileEntry? Failed(string path, int error, params int[] missing) =>
        Array.IndexOf(missing, error) >= 0 ? null : throw new IOException(FileMessages.NotLookedAt(path, error));
}
