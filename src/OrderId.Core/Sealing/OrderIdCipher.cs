using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using OrderIds.Format;
using OrderIds.Sealing;

namespace OrderIds;

/// <summary>Seals sortable order IDs, so that a stranger learns nothing from them, and opens sealed ones.</summary>
/// <remarks>
/// <para>
/// An ID is a name, not a permission: knowing it, sealed or not, must not be enough to see or change the order.
/// </para>
/// <para>
/// The payload of 70 bits is encrypted with FF1 of NIST SP 800-38G: AES, radix 32, 14 numerals, no tweak. That is a permutation for each
/// key: no two IDs become one, and no table is needed. The key's slot stands in the kind letter (<c>R S T V W X Y Z</c> for 0 to 7), so IDs
/// sealed with the keys of different slots cannot be equal either. Sealing the same ID with the same key gives the same sealed ID.
/// </para>
/// <para>
/// New IDs are sealed with the key given to the constructor; <see cref="AddKey"/> adds the keys of earlier ones, which are opened with the
/// key of their slot. FF1 has no check of its own: with a wrong key, opening gives some other ID. A cipher made with
/// <see cref="OrderIdCipherOptions"/> refuses IDs whose time shows that they are wrong.
/// </para>
/// <para>
/// All members may be called from any thread. Keys are copied, and cleared by <see cref="Dispose"/>; after that, every member that seals,
/// opens or adds throws <see cref="ObjectDisposedException"/>. A call under way either completes or throws that exception too; in the
/// latter case, a batch may be written in part.
/// </para>
/// </remarks>
[DebuggerDisplay("Key slot {KeySlot}")]
public sealed partial class OrderIdCipher : IDisposable
{
    private readonly SealingKey?[] _keys = new SealingKey?[WireFormat.MaxKeySlot + 1];
    private readonly SealingKey _current;
    private readonly IssuedTimes? _issuedTimes;
    private readonly Func<Aes> _createAes;
    private volatile bool _disposed;

    /// <summary>Initializes a new instance of the <see cref="OrderIdCipher"/> class that opens IDs of any time.</summary>
    /// <param name="key">The AES key of new IDs: 16, 24 or 32 bytes, copied.</param>
    /// <param name="keySlot">The slot of the key, 0 to 7.</param>
    /// <exception cref="ArgumentException">The key has another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="keySlot"/> lies outside its range.</exception>
    /// <exception cref="CryptographicException">The self-test failed: a known ID was not sealed and opened as published.</exception>
    public OrderIdCipher(ReadOnlySpan<byte> key, int keySlot = 0)
        : this(key, keySlot, null, Aes.Create)
    {
    }

    /// <summary>
    /// Initializes a new instance of the <see cref="OrderIdCipher"/> class that refuses IDs with a time at which no ID can have been
    /// issued.
    /// </summary>
    /// <param name="key">The AES key of new IDs: 16, 24 or 32 bytes, copied.</param>
    /// <param name="keySlot">The slot of the key, 0 to 7.</param>
    /// <param name="options">The times an opened ID may carry.</param>
    /// <exception cref="ArgumentException">The key has another length.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="keySlot"/> lies outside its range.</exception>
    /// <exception cref="CryptographicException">The self-test failed: a known ID was not sealed and opened as published.</exception>
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

    /// <summary>Gets the slot of the key that new IDs are sealed with, 0 to 7.</summary>
    public int KeySlot { get; }

    /// <summary>Adds a key to open the IDs of its slot.</summary>
    /// <param name="keySlot">The slot of the key, 0 to 7, which must hold none yet.</param>
    /// <param name="key">The AES key: 16, 24 or 32 bytes, copied.</param>
    /// <exception cref="ArgumentException">The key has another length, or the slot holds a key already.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="keySlot"/> lies outside its range.</exception>
    /// <exception cref="CryptographicException">The self-test failed: a known ID was not sealed and opened as published.</exception>
    /// <exception cref="ObjectDisposedException">The cipher was disposed.</exception>
    /// <remarks>New IDs go on being sealed with the slot of the constructor.</remarks>
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

    /// <summary>Seals a sortable order ID with the current key.</summary>
    /// <param name="id">The sortable ID.</param>
    /// <returns>The sealed ID.</returns>
    /// <exception cref="OrderIdSealException">The ID is not <see cref="OrderIdKind.Sortable"/>.</exception>
    /// <exception cref="ObjectDisposedException">The cipher was disposed.</exception>
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

    /// <summary>Opens a sealed order ID with the key of its slot.</summary>
    /// <param name="id">The sealed ID.</param>
    /// <returns>The sortable ID.</returns>
    /// <exception cref="OrderIdSealException">
    /// The ID is not <see cref="OrderIdKind.Sealed"/>, its slot holds no key, or the opened ID carries a time that the
    /// <see cref="OrderIdCipherOptions"/> exclude.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The cipher was disposed.</exception>
    public OrderId Open(OrderId id)
    {
        OrderIdSealError error = Open(id, out OrderId opened, out IssuedTimes.Range range);
        return error == OrderIdSealError.None ? opened : throw NotOpened(error, id, opened, range, -1);
    }

    /// <summary>Opens a sealed order ID with the key of its slot if that is possible.</summary>
    /// <param name="id">The sealed ID.</param>
    /// <param name="opened">The sortable ID, or <see cref="OrderId.None"/> if the ID cannot be opened.</param>
    /// <returns>
    /// <see langword="false"/> in every case in which <see cref="Open(OrderId)"/> throws <see cref="OrderIdSealException"/>.
    /// </returns>
    /// <exception cref="ObjectDisposedException">The cipher was disposed.</exception>
    public bool TryOpen(OrderId id, out OrderId opened) => TryOpen(id, out opened, out _);

    /// <summary>Opens a sealed order ID with the key of its slot if that is possible, and says why if it is not.</summary>
    /// <param name="id">The sealed ID.</param>
    /// <param name="opened">The sortable ID, or <see cref="OrderId.None"/> if the ID cannot be opened.</param>
    /// <param name="error">Why the ID cannot be opened, or <see cref="OrderIdSealError.None"/>.</param>
    /// <returns>
    /// <see langword="false"/> in every case in which <see cref="Open(OrderId)"/> throws <see cref="OrderIdSealException"/>.
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

    /// <summary>Clears the keys, as soon as no call under way uses them.</summary>
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
