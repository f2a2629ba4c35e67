using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace OrderIds.Files;

/// <content>
/// The implementation for Linux. It calls <c>statx</c> (glibc 2.28, musl 1.2.4 and later) because its structure, unlike that of
/// <c>stat</c>, is the same on every processor.
/// </content>
internal readonly partial record struct FileEntry
{
    private const int CurrentFolder = -100;
    private const int NoFollow = 0x100;
    private const int EmptyPath = 0x1000;
    private const uint BasicStatus = 0x7FF;

    /// <summary>Returns the ID of the user who owns an open file, or <see langword="null"/> if the system does not report it.</summary>
    public static uint? OwnerOnLinux(SafeFileHandle file) =>
        StatusOfHandle(file, ToNative(string.Empty), EmptyPath, BasicStatus, out LinuxStatus status) == 0 ? status.Owner : null;

    private static FileEntry? LookOnLinux(string path, SafeFileHandle? file)
    {
        int result = file is null
            ? StatusOfPath(CurrentFolder, ToNative(path), NoFollow, BasicStatus, out LinuxStatus status)
            : StatusOfHandle(file, ToNative(string.Empty), EmptyPath, BasicStatus, out status);
        return result == 0
            ? new FileEntry(
                KindOf(status.Mode), ((ulong)status.DeviceMajor << 32) | status.DeviceMinor, status.Number, status.Names,
                (long)status.Length)
            : Failed(path, Marshal.GetLastWin32Error(), NoSuchEntry);
    }

    [DllImport("libc", EntryPoint = "statx", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int StatusOfPath(int folder, byte[] path, int flags, uint mask, out LinuxStatus status);

    [DllImport("libc", EntryPoint = "statx", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int StatusOfHandle(SafeFileHandle file, byte[] path, int flags, uint mask, out LinuxStatus status);

    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private readonly struct LinuxStatus
    {
        [FieldOffset(16)]
        public readonly uint Names;

        [FieldOffset(20)]
        public readonly uint Owner;

        [FieldOffset(28)]
        public readonly ushort Mode;

        [FieldOffset(32)]
        public readonly ulong Number;

        [FieldOffset(40)]
        public readonly ulong Length;

        [FieldOffset(136)]
        public readonly uint DeviceMajor;

        [FieldOffset(140)]
        public readonly uint DeviceMinor;
    }
}
