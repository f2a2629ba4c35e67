using System.Runtime.InteropServices;
using System.Text;

namespace OrderIds.Generation;

/// <content>The atomic replacement of a file on netstandard2.0, where File.Move cannot overwrite an existing file.</content>
internal partial class LeaseDisk
{
    private static void Move(string source, string destination)
    {
        // File.Move creates a second hard link on Unix and then removes the first. A crash in between would leave a file with two names.
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
