using System.Security.Cryptography;

namespace OrderIds.Sealing;

/// <summary>Holds one key and the ciphers made from it, one for each thread that is at work.</summary>
/// <remarks>
/// <para>
/// The key itself lies in the platform's <see cref="Aes"/>, which clears it when it is disposed, and in the key schedules of the ciphers. A
/// cipher keeps the platform's encryptor open: a one-shot call (<c>Aes.EncryptEcb</c>) sets the key up anew each time, and allocates.
/// </para>
/// <para>Encryptors are not thread-safe, so each is lent to one caller at a time. Instances are thread-safe.</para>
/// </remarks>
internal sealed class SealingKey : IDisposable
{
    private readonly Aes _aes;
    private readonly PayloadCipher?[] _idle = new PayloadCipher?[2 * Environment.ProcessorCount];
    private volatile bool _disposed;

    /// <param name="key">16, 24 or 32 bytes, copied.</param>
    /// <param name="createAes">Makes the platform's AES.</param>
    public SealingKey(ReadOnlySpan<byte> key, Func<Aes> createAes)
    {
        _aes = createAes();
        byte[] copy = key.ToArray();
        try
        {
            // An ID is a block of its own, encrypted once per round: no chaining between IDs is wanted.
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

    /// <summary>Lends a cipher, to be given back with <see cref="Return"/>.</summary>
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
                // Disposed in the meantime: no other code would dispose of it.
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
        // The lock keeps a cipher from being made of a key that is being cleared.
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
