using System.Buffers;
using System.Security.Cryptography;
using OrderIds.Sealing;

namespace OrderIds;

/// <summary>Reads the key of an <see cref="OrderIdCipher"/> from a file that the command <c>orderid key new</c> has created.</summary>
/// <remarks>
/// <para>
/// The file contains 32, 48 or 64 hexadecimal digits, in upper or lower case. White space before and after them is ignored. The maximum
/// length of the file is 1,023 bytes.
/// </para>
/// <para>
/// On Unix, a file that belongs to the current user must not be accessible to its group or to others (<c>chmod 600</c>), as <c>ssh</c>
/// requires for its keys. A file that belongs to another user, such as one that an orchestrator mounts for a service, is accepted if the
/// system allows reading it.
/// </para>
/// <para>All members may be called from any thread.</para>
/// </remarks>
public static class OrderIdKeyFile
{
    // Enough for the longest key and some white space. A wrong file may be of any size, so no more is read.
    private const int MaxLength = 1024;

    /// <summary>Reads a key from a file.</summary>
    /// <param name="path">The path of a regular file. Symbolic links are followed.</param>
    /// <returns>The 16, 24 or 32 bytes of the key. Clear them after use (<see cref="CryptographicOperations.ZeroMemory"/>).</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidDataException">
    /// The file does not contain a key, is not a regular file, or is accessible to other users. The message does not contain any of the
    /// file's content.
    /// </exception>
    /// <exception cref="FileNotFoundException">The file does not exist. The message says how to create one.</exception>
    /// <exception cref="IOException">The file could not be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The current user does not have permission to read the file.</exception>
    public static byte[] Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using FileStream stream = Open(path);
        var buffer = new byte[MaxLength];
        try
        {
            int length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            return length < MaxLength ? Parse(buffer.AsSpan(0, length)) : throw new InvalidDataException(SealingMessages.NoKeyInFile);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(buffer);
        }
    }

    private static FileStream Open(string path)
    {
        try
        {
            return KeyFileAccess.Open(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FileNotFoundException(SealingMessages.KeyFileMissing(path), path, exception);
        }
    }

    private static byte[] Parse(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> digits = text.Trim(" \t\r\n"u8);
        if (digits.Length is 32 or 48 or 64)
        {
            var key = new byte[digits.Length / 2];
            if (Convert.FromHexString(digits, key, out _, out _) == OperationStatus.Done)
            {
                return key;
            }

            CryptographicOperations.ZeroMemory(key);
        }

        throw new InvalidDataException(SealingMessages.NoKeyInFile);
    }
}
