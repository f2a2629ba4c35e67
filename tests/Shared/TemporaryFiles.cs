using System.Runtime.CompilerServices;

namespace OrderIds.Tests;

/// <summary>
/// Moves temporary files to a disk where the folder for them lies in memory, since the library refuses to keep leases there.
/// </summary>
internal static class TemporaryFiles
{
    private const string OnDisk = "/var/tmp";

    [ModuleInitializer]
#pragma warning disable CA2255 // Test projects are programs: nothing else initializes them.
    internal static void MoveToDisk()
#pragma warning restore CA2255
    {
        if (!OperatingSystem.IsWindows() && new DriveInfo(Path.GetTempPath()).DriveType == DriveType.Ram && Directory.Exists(OnDisk))
        {
            Environment.SetEnvironmentVariable("TMPDIR", OnDisk);
        }
    }
}
