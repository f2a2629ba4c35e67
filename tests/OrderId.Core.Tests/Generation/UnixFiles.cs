using System.Runtime.InteropServices;
using System.Text;

namespace OrderIds.Tests.Generation;

/// <summary>Makes what the framework cannot make.</summary>
internal static class UnixFiles
{
    private const int OwnerOnly = 0x180;

    public static void CreateHardLink(string path, string target) => Require(Link(ToNative(target), ToNative(path)));

    public static void CreatePipe(string path) => Require(MakePipe(ToNative(path), OwnerOnly));

    private static byte[] ToNative(string path) => Encoding.UTF8.GetBytes(path + "\0");

    private static void Require(int result) => Assert.True(result == 0, $"The system reported error {Marshal.GetLastPInvokeError()}.");

    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link(byte[] target, byte[] path);

    [DllImport("libc", EntryPoint = "mkfifo", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MakePipe(byte[] path, int mode);
}
