using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace OrderIds.Files;

/// <content>
/// The implementation for macOS. It calls <c>lstat</c> and <c>fstat</c>; on x64 the versions with 64-bit inodes have different names.
/// </content>
internal readonly partial record struct FileEntry
{
    private static FileEntry? LookOnMacOS(string path, SafeFileHandle? file)
    {
        bool hasOldNames = RuntimeInformation.ProcessArchitecture == Architecture.X64;
        MacStatus status;
        int result = (file, hasOldNames) switch
        {
            (null, true) => StatusOfPath64(ToNative(path), out status),
            (null, false) => StatusOfPath(ToNative(path), out status),
            (not null, true) => StatusOfHandle64(file, out status),
            (not null, false) => StatusOfHandle(file, out status),
        };
        return result == 0
            ? new FileEntry(KindOf(status.Mode), (uint)status.Device, status.Number, status.Names, status.Length)
            : Failed(path, Marshal.GetLastWin32Error(), NoSuchEntry);
    }

    [DllImport("libc", EntryPoint = "lstat", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int StatusOfPath(byte[] path, out MacStatus status);

    [DllImport("libc", EntryPoint = "lstat$INODE64", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int StatusOfPath64(byte[] path, out MacStatus status);

    [DllImport("libc", EntryPoint = "fstat", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int StatusOfHandle(SafeFileHandle file, out MacStatus status);

    [DllImport("libc", EntryPoint = "fstat$INODE64", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int StatusOfHandle64(SafeFileHandle file, out MacStatus status);

    [StructLayout(LayoutKind.Explicit, Size = 144)]
    private readonly struct MacStatus
    {
        [FieldOffset(0)]
        public readonly int Device;

        [FieldOffset(4)]
        public readonly ushort Mode;

        [FieldOffset(6)]
        public readonly ushort Names;

        [FieldOffset(8)]
        public readonly ulong Number;

        [FieldOffset(96)]
        public readonly long Length;
    }
}
