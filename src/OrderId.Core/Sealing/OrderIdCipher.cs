using System.Diagnostics;
using System.Diagnostics.Contracts;
using System.Globalization;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using OrderIds.Format;
using OrderIds.Sealing;

namespace OrderIds;

/// <summary>
/// Seals (encrypts) sortable order IDs, so that their time, node and sequence number cannot be read without the key, and opens (decrypts)
/// sealed IDs.
/// </summary>
/// <remarks>
/// <para>
/// An order ID is an identifier, not an authorization: an application must not let a user see or change an order only because the user
/// knows its ID, even if the ID is sealed.
/// </para>
/// <para>
/// The payload of 70 bits is encrypted with FF1 of NIST SP 800-38G: AES, radix 32, 14 numerals, no tweak. This is a permutation for each
/// key, so different IDs have different sealed IDs, and no table is needed. The kind letter contains the slot of the key (<c>R S T V W X Y
/// Z</c> for 0 to 7), so IDs that are sealed with keys in different slots are different, too. Sealing the same ID with the same key always
/// gives the same sealed ID.
/// </para>
/// <para>
/// New IDs are sealed with the key that was passed to the constructor. Earlier IDs may have been sealed with other keys: add these with
/// <see cref="AddKey"/>. An ID is opened with the key in its slot. FF1 does not detect a wrong key: opening then gives a wrong ID. A cipher
/// that was created with <see cref="OrderIdCipherOptions"/> rejects an opened ID with an implausible time.
/// </para>
/// <para>
/// All members may be called from any thread. Keys are copied, and the copies are cleared by <see cref="Dispose"/>. After that, the methods
/// that seal, open or add keys throw <see cref="ObjectDisposedException"/>. A call that runs during <see cref="Dispose"/> either completes
/// or throws this exception; a batch may then be partially written.
/// </para>
/// </remarks>
[DebuggerDisplay("Key slot {KeySlot}")]
#if NET
[UnsupportedOSPlatform("browser")]
#endif
public sealed partial class OrderIdCipher : IDisposable
{
    private readonly SealingKey?[] _keys = new SealingKey?[WireFormat.MaxKeySlot + 1];
    private readonly SealingKey _current;
    private readonly IssuedTimes? _issuedTimes;
    private readonly Func<Aes> _createAes;
    private volatile bool _disposed;

    /// <summary>Initializes a new instance of the <see cref="OrderIdCipher"/> class that accepts opened IDs with any time.</summary>
    /// <param name="key">The AES key for new IDs: 16, 24 or 32 bytes. The key is copied.</param>
    /// <param name="keySlot">The slot of the key, 0 to 7. Every ID that is sealed with the key names this slot.</param>
    /// <exception cref="ArgumentException">The length of the key is not 16, 24 or 32 bytes.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="keySlot"/> is outside its range.</exception>
    /// <exception cref="CryptographicException">The self-test failed: sealing or opening a known ID gave a wrong result.</exception>
    public OrderIdCipher(ReadOnlySpan<byte> key, int keySlot = 0)
        : this(key, keySlot, null, Aes.Create)
    {
    }

    /// <summary>
    /// Initializes a new instance of the <see cref="OrderIdCipher"/> class that rejects opened IDs with an implausible time.
    /// </summary>
    /// <param name="key">The AES key for new IDs: 16, 24 or 32 bytes. The key is copied.</param>
    /// <param name="keySlot">The slot of the key, 0 to 7. Every ID that is sealed with the key names this slot.</param>
    /// <param name="options">The range of times that opened IDs may have.</param>
    /// <exception cref="ArgumentException">The length of the key is not 16, 24 or 32 bytes.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="keySlot"/> is outside its range.</exception>
    /// <exception cref="CryptographicException">The self-test failed: sealing or opening a known ID gave a wrong result.</exception>
    public OrderIdCipher(ReadOnlySpan<byte> key, int keySlot, OrderIdCipherOptions options)
        : this(key, keySlot, options ?? throw new ArgumentNullException(nameof(options)), Aes.Create)
    {
    }

    internal OrderIdCipher(ReadOnlySpan<byte> key, int keySlot, OrderIdCipherOptions? options, Func<Aes> createAes)
    {
        CheckKey(key, keySlot);
        SelfTest.Run(key.Length, createAes);
        KeySlot = keySlot;
        _createAes = createAes;
        _issuedTimes = options is null ? null : new IssuedTimes(options);
        _current = new SealingKey(key, createAes);
        _keys[keySlot] = _current;
    }

    /// <summary>Gets the slot, 0 to 7, of the key that new IDs are sealed with.</summary>
    public int KeySlot { get; }

    /// <summary>Adds a key for opening the IDs that were sealed with it.</summary>
    /// <param name="keySlot">The slot of the key, 0 to 7. The slot must not contain a key yet.</param>
    /// <param name="key">The AES key: 16, 24 or 32 bytes. The key is copied.</param>
    /// <exception cref="ArgumentException">The length of the key is not 16, 24 or 32 bytes, or the slot already contains a key.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="keySlot"/> is outside its range.</exception>
    /// <exception cref="CryptographicException">The self-test failed: sealing or opening a known ID gave a wrong result.</exception>
    /// <exception cref="ObjectDisposedException">The cipher was disposed.</exception>
    /// <remarks>New IDs are still sealed with the key that was passed to the constructor.</remarks>
    public void AddKey(int keySlot, ReadOnlySpan<byte> key)
    {
        CheckKey(key, keySlot);
        ThrowIfDisposed();
        SelfTest.Run(key.Length, _createAes);
        var added = new SealingKey(key, _createAes);
        bool taken = Interlocked.CompareExchange(ref _keys[keySlot], added, null) is not null;
        if (taken || _disposed)
        {
            added.Dispose();
        }

        ThrowIfDisposed();
        if (taken)
        {
            throw new ArgumentException(SealingMessages.KeySlotTaken(keySlot), nameof(keySlot));
        }
    }

    /// <summary>Seals (encrypts) a sortable order ID with the current key.</summary>
    /// <param name="id">The sortable ID.</param>
    /// <returns>The sealed ID.</returns>
    /// <exception cref="OrderIdSealException">The ID is not <see cref="OrderIdKind.Sortable"/>.</exception>
    /// <exception cref="ObjectDisposedException">The cipher was disposed.</exception>
    [Pure]
    public OrderId Seal(OrderId id)
    {
        ThrowIfDisposed();
        if (id.Kind != OrderIdKind.Sortable)
        {
            throw NotSortable(id, -1);
        }

        PayloadCipher cipher = _current.Rent();
        try
        {
            return cipher.Seal(id, KeySlot);
        }
        finally
        {
            _current.Return(cipher);
        }
    }

    /// <summary>Opens (decrypts) a sealed order ID with the key in the slot that the ID names.</summary>
    /// <param name="id">The sealed ID.</param>
    /// <returns>The sortable ID.</returns>
    /// <exception cref="OrderIdSealException">
    /// The ID is not <see cref="OrderIdKind.Sealed"/>, the cipher has no key in its slot, or the time of the opened ID is outside the range
    /// of the <see cref="OrderIdCipherOptions"/>.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The cipher was disposed.</exception>
    [Pure]
    public OrderId Open(OrderId id)
    {
        OrderIdSealError error = Open(id, out OrderId opened, out IssuedTimes.Range range);
        return error == OrderIdSealError.None ? opened : throw NotOpened(error, id, opened, range, -1);
    }

    /// <summary>Tries to open (decrypt) a sealed order ID with the key in the slot that the ID names.</summary>
    /// <param name="id">The sealed ID.</param>
    /// <param name="opened">The sortable ID, or <see cref="OrderId.None"/> if the ID cannot be opened.</param>
    /// <returns>
    /// <see langword="false"/> in the cases in which <see cref="Open(OrderId)"/> throws <see cref="OrderIdSealException"/>.
    /// </returns>
    /// <exception cref="ObjectDisposedException">The cipher was disposed.</exception>
    public bool TryOpen(OrderId id, out OrderId opened) => TryOpen(id, out opened, out _);

    /// <summary>
    /// Tries to open (decrypt) a sealed order ID with the key in the slot that the ID names, and returns the error if that fails.
    /// </summary>
    /// <param name="id">The sealed ID.</param>
    /// <param name="opened">The sortable ID, or <see cref="OrderId.None"/> if the ID cannot be opened.</param>
    /// <param name="error">The reason why the ID cannot be opened, or <see cref="OrderIdSealError.None"/>.</param>
    /// <returns>
    /// <see langword="false"/> in the cases in which <see cref="Open(OrderId)"/> throws <see cref="OrderIdSealException"/>.
    /// </returns>
    /// <exception cref="ObjectDisposedException">The cipher was disposed.</exception>
    public bool TryOpen(OrderId id, out OrderId opened, out OrderIdSealError error)
    {
        error = Open(id, out opened, out _);
        if (error == OrderIdSealError.None)
        {
            return true;
        }

        opened = OrderId.None;
        return false;
    }

    /// <summary>Clears the keys. Keys that a running call uses are cleared when the call ends.</summary>
    public void Dispose()
    {
        _disposed = true;
        foreach (SealingKey? key in _keys)
        {
            key?.Dispose();
        }
    }

    private static void CheckKey(ReadOnlySpan<byte> key, int keySlot)
    {
        if ((uint)keySlot > WireFormat.MaxKeySlot)
        {
            throw new ArgumentOutOfRangeException(nameof(keySlot), keySlot, SealingMessages.KeySlotOutOfRange);
        }

        if (key.Length is not (16 or 24 or 32))
        {
            throw new ArgumentException(SealingMessages.KeyLength(key.Length), nameof(key));
        }
    }

    private static OrderIdSealException NotSortable(OrderId id, int index) =>
        new(OrderIdSealError.NotSortable, index, SealingMessages.NotSortable(id.Kind, index));

    private OrderIdSealException NotOpened(OrderIdSealError error, OrderId id, OrderId opened, IssuedTimes.Range range, int index) =>
        new(error, index, error switch
        {
            OrderIdSealError.NotSealed => SealingMessages.NotSealed(id.Kind, index),
            OrderIdSealError.UnknownKeySlot => SealingMessages.UnknownKeySlot(KnownKeySlots(), id.KeySlot, index),
            _ => SealingMessages.ImplausibleTime(range.Earliest, range.Latest, opened.Timestamp, index),
        });

    private OrderIdSealError Open(OrderId id, out OrderId opened, out IssuedTimes.Range range)
    {
        ThrowIfDisposed();
        opened = default;
        range = default;
        OrderIdSealError error = Find(id, out SealingKey? key);
        if (error != OrderIdSealError.None)
        {
            return error;
        }

        PayloadCipher cipher = key!.Rent();
        try
        {
            opened = cipher.Open(id);
        }
        finally
        {
            key.Return(cipher);
        }

        if (_issuedTimes is null)
        {
            return OrderIdSealError.None;
        }

        range = _issuedTimes.Now();
        return range.Contains(opened.Timestamp) ? OrderIdSealError.None : OrderIdSealError.ImplausibleTime;
    }

    private OrderIdSealError Find(OrderId id, out SealingKey? key)
    {
        key = null;
        if (id.Kind != OrderIdKind.Sealed)
        {
            return OrderIdSealError.NotSealed;
        }

        key = Volatile.Read(ref _keys[WireFormat.KeySlotOf(id.High)]);
        return key is null ? OrderIdSealError.UnknownKeySlot : OrderIdSealError.None;
    }

    private string KnownKeySlots() =>
        string.Join(
            ", ", Enumerable.Range(0, _keys.Length).Where(slot => _keys[slot] is not null)
                .Select(slot => slot.ToString(CultureInfo.InvariantCulture)));

    private void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_disposed, this);
}
