using System.Runtime.InteropServices;

namespace OrderIds.Tool.Consoles;

/// <summary>Detects that standard output is a pipe whose reader has ended, as in <c>orderid scan big.log | head</c>.</summary>
/// <remarks>
/// The console stream of the runtime ignores errors of such a pipe, so without this check the tool would continue although nothing reads
/// its output.
/// </remarks>
internal static class OutputPipe
{
    private const int StandardOutput = 1;
    private const short Error = 0x8;
    private const short HangUp = 0x10;

    public static bool IsClosed()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
        {
            return false;
        }

        var descriptor = new PollDescriptor { Descriptor = StandardOutput };
        return Poll(ref descriptor, 1, 0) > 0 && (descriptor.Found & (Error | HangUp)) != 0;
    }

    // The POSIX function poll reports errors and hang-ups even if no events are requested.
    [DllImport("libc", EntryPoint = "poll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Poll(ref PollDescriptor descriptors, nuint count, int timeout);

    [StructLayout(LayoutKind.Sequential)]
    private struct PollDescriptor
    {
        public int Descriptor;
        public short Wanted;
        public short Found;
    }
}
