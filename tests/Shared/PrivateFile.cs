namespace OrderIds.Tests;

/// <summary>Writes a file that only its owner can read, as a key file has to be.</summary>
internal static class PrivateFile
{
    public static void Write(string path, string text)
    {
        File.WriteAllText(path, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}
