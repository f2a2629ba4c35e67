using System.Buffers;
using System.Security.Cryptography;

namespace OrderIds.Hosting.Sealing;

/// <summary>Reads a key from a file, in the form that <c>orderid key new</c> writes.</summary>
internal static class KeyFile
{
    // The longest key and any sensible white space; a wrong file may be of any size.
    private const int MaxLength = 1024;

    /// <summary>Reads a key.</summary>
    /// <returns>The bytes of the key, to be cleared after use.</returns>
    /// <exception cref="InvalidOperationException">The file could not be read or holds no key; the message repeats nothing of it.</exception>
    public static byte[] Read(int keySlot, string path)
    {
        var buffer = new byte[MaxLength];
        try
        {
            int length = Fill(keySlot, path, buffer);
            ReadOnlySpan<byte> digits = buffer.AsSpan(0, length).Trim(" \t\r\n"u8);
            if (length < MaxLength && digits.Length is 32 or 48 or 64)
            {
                var key = new byte[digits.Length / 2];
                if (Convert.FromHexString(digits, key, out _, out _) == OperationStatus.Done)
                {
                    return key;
                }

                CryptographicOperations.ZeroMemory(key);
            }

            throw new InvalidOperationException(HostingMessages.NoKeyInFile(keySlot, path));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(buffer);
        }
    }

    private static int Fill(int keySlot, string path, byte[] buffer)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            return stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException(HostingMessages.KeyFileNotRead(keySlot, path), exception);
        }
    }
}
