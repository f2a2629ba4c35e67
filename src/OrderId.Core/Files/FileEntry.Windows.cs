using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace OrderIds.Files;

/// <content>
/// The implementation for Windows. It opens a path without requesting access, which every sharing mode allows, and without following links,
/// and then reads the information by handle.
/// </content>
internal readonly partial record struct FileEntry
{
    private const uint ShareAll = 7;
    private const uint OpenExisting = 3;
    private const uint BackupSemantics = 0x02000000;
    private const uint OpenReparsePoint = 0x00200000;
    private const uint FolderAttribute = 0x10;
    private const uint DeviceAttribute = 0x40;
    private const uint ReparsePointAttribute = 0x400;
    private const uint NameSurrogateTag = 0x20000000;
    private const int AttributeTagInformation = 9;
    private const int FileNotFound = 2;
    private const int PathNotFound = 3;
    private const int LongestPlainPath = 247;

    /// <summary>Opens a file or folder, with or without following links.</summary>
    internal static SafeFileHandle OpenOnWindows(string path, bool follows) =>
        Create(Extended(path), 0, ShareAll, IntPtr.Zero, OpenExisting, BackupSemantics | (follows ? 0 : OpenReparsePoint), IntPtr.Zero);

    private static FileEntry? LookOnWindows(string path, SafeFileHandle? file)
    {
        if (file is not null)
        {
            return ReadWindowsStatus(path, file);
        }

        using SafeFileHandle handle = OpenOnWindows(path, follows: false);
        return handle.IsInvalid ? Failed(path, Marshal.GetLastWin32Error(), FileNotFound, PathNotFound) : ReadWindowsStatus(path, handle);
    }

    private static FileEntry? ReadWindowsStatus(string path, SafeFileHandle handle)
    {
        if (!GetInformation(handle, out WindowsStatus status))
        {
            return Failed(path, Marshal.GetLastWin32Error());
        }

        // Reparse points that are not links, such as those of deduplication, contain the file's own content.
        bool isLink = (status.Attributes & ReparsePointAttribute) != 0
            && GetInformation(handle, AttributeTagInformation, out WindowsTag tag, Marshal.SizeOf<WindowsTag>())
            && (tag.ReparseTag & NameSurrogateTag) != 0;
        FileEntryKind kind = isLink ? FileEntryKind.Link
            : (status.Attributes & (FolderAttribute | DeviceAttribute)) != 0 ? FileEntryKind.Other
            : FileEntryKind.File;
        return new FileEntry(
            kind, status.Volume, ((ulong)status.IndexHigh << 32) | status.IndexLow, status.Names,
            (long)(((ulong)status.LengthHigh << 32) | status.LengthLow));
    }

    private static string Extended(string path) =>
        path.Length <= LongestPlainPath || path.StartsWith(@"\\?\", StringComparison.Ordinal)
            || path.StartsWith(@"\\.\", StringComparison.Ordinal) ? path
        : path.StartsWith(@"\\", StringComparison.Ordinal) ? path.Insert(2, @"?\UNC\")
        : @"\\?\" + path;

    [DllImport("kernel32", EntryPoint = "CreateFileW", CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern SafeFileHandle Create(
        string path, uint access, uint share, IntPtr security, uint disposition, uint flags, IntPtr template);

    [DllImport("kernel32", EntryPoint = "GetFileInformationByHandle", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool GetInformation(SafeFileHandle file, out WindowsStatus status);

    [DllImport("kernel32", EntryPoint = "GetFileInformationByHandleEx", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool GetInformation(SafeFileHandle file, int kind, out WindowsTag tag, int length);

    [StructLayout(LayoutKind.Explicit, Size = 52)]
    private readonly struct WindowsStatus
    {
        [FieldOffset(0)]
        public readonly uint Attributes;

        [FieldOffset(28)]
        public readonly uint Volume;

        [FieldOffset(32)]
        public readonly uint LengthHigh;

        [FieldOffset(36)]
        public readonly uint LengthLow;

        [FieldOffset(40)]
        public readonly uint Names;

        [FieldOffset(44)]
        public readonly uint IndexHigh;

        [FieldOffset(48)]
        public readonly uint IndexLow;
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct WindowsTag
    {
        public readonly uint Attributes;
        public readonly uint ReparseTag;
    }
}
