using System.Runtime.Versioning;
using System.Security.AccessControl;
using System.Security.Cryptography;
using System.Security.Principal;

namespace OrderIds.Tool.Sealing;

/// <summary>Writes a key to a new file, as a line of 32, 48 or 64 hexadecimal digits that <see cref="OrderIdKeyFile"/> reads.</summary>
internal static class NewKeyFile
{
    // The values of HResult that mean that the file exists: EEXIST, ERROR_FILE_EXISTS and ERROR_ALREADY_EXISTS.
    private const int UnixFileExists = 17;
    private const int WindowsFileExists = unchecked((int)0x80070050);
    private const int WindowsAlreadyExists = unchecked((int)0x800700B7);

    /// <summary>Creates a random key and writes it to a new file that only its owner can read.</summary>
    /// <param name="path">The name of the file.</param>
    /// <param name="bits">The length of the key in bits: 128, 192 or 256.</param>
    /// <returns><see langword="false"/> if a file with this name exists. It is not changed.</returns>
    /// <exception cref="IOException">The file could not be written. No file is left.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The file would exceed the system's limit on file lengths. No file is left.</exception>
    public static bool Write(string path, int bits)
    {
        FileStream stream;
        try
        {
            stream = OperatingSystem.IsWindows() ? CreateOnWindows(path) : CreateOnUnix(path);
        }
        catch (IOException exception) when (exception.HResult is UnixFileExists or WindowsFileExists or WindowsAlreadyExists)
        {
            return false;
        }

        try
        {
            using (stream)
            {
                WriteKey(stream, bits);
            }
        }
        catch
        {
            // An incomplete file is useless, and would make the next attempt fail.
            File.Delete(path);
            throw;
        }

        return true;
    }

    private static void WriteKey(FileStream stream, int bits)
    {
        byte[] key = RandomNumberGenerator.GetBytes(bits / 8);
        var line = new byte[(bits / 4) + 1];
        try
        {
            Convert.TryToHexStringLower(key, line, out _);
            line[^1] = (byte)'\n';
            stream.Write(line);
            stream.Flush(flushToDisk: true);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
            CryptographicOperations.ZeroMemory(line);
        }
    }

    [UnsupportedOSPlatform("windows")]
    private static FileStream CreateOnUnix(string path) => new(path, new FileStreamOptions
    {
        Mode = FileMode.CreateNew,
        Access = FileAccess.Write,
        Share = FileShare.None,
        BufferSize = 0,
        UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
    });

    [SupportedOSPlatform("windows")]
    private static FileStream CreateOnWindows(string path)
    {
        using WindowsIdentity owner = WindowsIdentity.GetCurrent();
        var security = new FileSecurity();
        security.SetAccessRuleProtection(isProtected: true, preserveInheritance: false);
        security.AddAccessRule(new FileSystemAccessRule(owner.User!, FileSystemRights.FullControl, AccessControlType.Allow));
        return new FileInfo(path).Create(
            FileMode.CreateNew, FileSystemRights.Write, FileShare.None, bufferSize: 1, FileOptions.None, security);
    }
}
