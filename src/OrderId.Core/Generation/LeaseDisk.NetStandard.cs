using System.Runtime.InteropServices;
using System.Text;

namespace OrderIds.Generation;

/// <content>One step, where the framework moves onto an existing file only by another name.</content>
internal partial class LeaseDisk
{
    private static void Move(string source, string destination)
    {
        // Not File.Move, which on Unix links the new name before it removes the old one: a crash between leaves a file of two names.
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            if (Rename(ToNative(source), ToNative(destination)) != 0)
            {
                throw new IOException(GenerationMessages.NotRenamed(source, destination, Marshal.GetLastWin32Error()));
            }
        }
        else if (File.Exists(destination))
        {
            File.Replace(source, destination, destinationBackupFileName: null);
        }
        else
        {
            File.Move(source, destination);
        }
    }

    private static byte[] ToNative(string path) => Encoding.UTF8.GetBytes(path + "\0");

    [DllImport("libc", EntryPoint = "rename", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Rename(byte[] source, byte[] destination);
}
