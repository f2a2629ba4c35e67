using System.Runtime.InteropServices;

namespace OrderIds.Tool.Consoles;

/// <summary>Knows whether standard output is a pipe whose reader has gone, as in <c>orderid scan big.log | head</c>.</summary>
/// <remarks>
/// The runtime's console stream drops what is written to such a pipe and says nothing, so the tool would go on for no reader.
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

    // POSIX poll: errors and hang-ups are reported without being asked for.
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
