using System.Security.Cryptography;

namespace OrderIds.Sealing;

/// <summary>Contains one key and the ciphers created from it, one for each concurrent caller.</summary>
/// <remarks>
/// <para>
/// The key is stored in the platform's <see cref="Aes"/>, which clears it on disposal, and, expanded into round keys, in the ciphers. Each
/// cipher keeps an <see cref="ICryptoTransform"/>, because one-shot calls (<c>Aes.EncryptEcb</c>) set up the key each time and allocate
/// memory.
/// </para>
/// <para>
/// These transforms are not thread-safe, so a caller rents one for the time of a call, and other callers use others meanwhile. Instances of
/// this class are thread-safe.
/// </para>
/// </remarks>
internal sealed class SealingKey : IDisposable
{
    private readonly Aes _aes;
    private readonly PayloadCipher?[] _idle = new PayloadCipher?[2 * Environment.ProcessorCount];
    private volatile bool _disposed;

    /// <param name="key">The key: 16, 24 or 32 bytes. It is copied.</param>
    /// <param name="createAes">The function that creates an AES instance of the platform.</param>
    public SealingKey(ReadOnlySpan<byte> key, Func<Aes> createAes)
    {
        _aes = createAes();
        byte[] copy = key.ToArray();
        try
        {
            // Each block belongs to a different ID, so blocks must not be chained.
            _aes.Mode = CipherMode.ECB;
            _aes.Padding = PaddingMode.None;
            _aes.Key = copy;
            Return(Create());
        }
        catch
        {
            Dispose();
            throw;
        }
        finally
        {
            Array.Clear(copy, 0, copy.Length);
        }
    }

    /// <summary>Rents a cipher, which the caller must return with <see cref="Return"/>.</summary>
    /// <exception cref="ObjectDisposedException">This instance was disposed.</exception>
    public PayloadCipher Rent()
    {
        PayloadCipher?[] idle = _idle;
        for (int i = 0; i < idle.Length; i++)
        {
            if (Volatile.Read(ref idle[i]) is not null && Interlocked.Exchange(ref idle[i], null) is { } cipher)
            {
                return cipher;
            }
        }

        return Create();
    }

    public void Return(PayloadCipher cipher)
    {
        PayloadCipher?[] idle = _idle;
        for (int i = 0; i < idle.Length; i++)
        {
            if (Volatile.Read(ref idle[i]) is null && Interlocked.CompareExchange(ref idle[i], cipher, null) is null)
            {
                // If this instance was disposed in the meantime, no other code would dispose the cipher.
                if (_disposed)
                {
                    DisposeIdle();
                }

                return;
            }
        }

        cipher.Dispose();
    }

    public void Dispose()
    {
        // The lock prevents the creation of a cipher from a key that is being cleared.
        lock (_aes)
        {
            _disposed = true;
            _aes.Dispose();
        }

        DisposeIdle();
    }

    private PayloadCipher Create()
    {
        lock (_aes)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return new PayloadCipher(_aes.CreateEncryptor());
        }
    }

    private void DisposeIdle()
    {
        for (int i = 0; i < _idle.Length; i++)
        {
            Interlocked.Exchange(ref _idle[i], null)?.Dispose();
        }
    }
}
