using System.Buffers;
using System.Security.Cryptography;
using OrderIds.Sealing;

namespace OrderIds;

/// <summary>Reads the key of an <see cref="OrderIdCipher"/> from a file, in the form that <c>orderid key new</c> writes.</summary>
/// <remarks>
/// <para>
/// The file holds 32, 48 or 64 hexadecimal digits, in either case, with white space before and after them at most, and is at most 1,023
/// bytes long.
/// </para>
/// <para>
/// On Unix, a file of the user who reads it must not be open to its group or to others (<c>chmod 600</c>), by the rule that <c>ssh</c> has
/// for its keys. A file of another user, as an orchestrator mounts it for a service, is read if the system allows it.
/// </para>
/// <para>Members are thread-safe.</para>
/// </remarks>
public static class OrderIdKeyFile
{
    // The longest key and any sensible white space; a wrong file may be of any size.
    private const int MaxLength = 1024;

    /// <summary>Reads a key.</summary>
    /// <param name="path">The path of a regular file. Symbolic links are followed.</param>
    /// <returns>The 16, 24 or 32 bytes of the key. Clear them after use (<see cref="CryptographicOperations.ZeroMemory"/>).</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidDataException">
    /// The file does not hold a key, is not a regular file, or is open to other users. The message repeats nothing of its content.
    /// </exception>
    /// <exception cref="IOException">The file could not be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read the file.</exception>
    public static byte[] Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using FileStream stream = KeyFileAccess.Open(path);
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
