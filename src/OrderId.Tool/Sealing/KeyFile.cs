using System.Buffers;
using System.Runtime.Versioning;
using System.Security.AccessControl;
using System.Security.Cryptography;
using System.Security.Principal;

namespace OrderIds.Tool;

/// <summary>Reads and writes a key: a file of 32, 48 or 64 hexadecimal digits, white space around them.</summary>
internal static class KeyFile
{
    private const string Expected = "Expected a key of 32, 48 or 64 hexadecimal digits, but found something else.";

    // The longest key and any sensible white space; a wrong file may be of any size.
    private const int MaxLength = 1024;

    /// <summary>Reads a key.</summary>
    /// <returns>The bytes of the key, to be cleared after use.</returns>
    /// <exception cref="InvalidDataException">The file does not hold a key; the message repeats nothing of it.</exception>
    /// <exception cref="IOException">The file could not be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static byte[] Read(string path)
    {
        var buffer = new byte[MaxLength];
        try
        {
            using FileStream stream = File.OpenRead(path);
            int length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            ReadOnlySpan<byte> digits = buffer.AsSpan(0, length).Trim(" \t\r\n"u8);
            var key = new byte[digits.Length / 2];
            return length < MaxLength && digits.Length is (32 or 48 or 64) && Convert.FromHexString(digits, key, out _, out _) == OperationStatus.Done
                ? key
                : throw new InvalidDataException(Expected);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(buffer);
        }
    }

    /// <summary>Makes a random key and writes it to a new file that only its owner can read.</summary>
    /// <param name="path">The name of the file.</param>
    /// <param name="bits">The length of the key: 128, 192 or 256.</param>
    /// <exception cref="IOException">The file is there already, or could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void WriteNew(string path, int bits)
    {
        byte[] key = RandomNumberGenerator.GetBytes(bits / 8);
        var line = new byte[(bits / 4) + 1];
        try
        {
            using FileStream stream = OperatingSystem.IsWindows() ? CreateOnWindows(path) : CreateOnUnix(path);
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
        return new FileInfo(path).Create(FileMode.CreateNew, FileSystemRights.Write, FileShare.None, bufferSize: 1, FileOptions.None, security);
    }
}
