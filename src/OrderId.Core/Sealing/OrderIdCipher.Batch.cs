using OrderIds.Format;
using OrderIds.Sealing;

namespace OrderIds;

/// <content>Sealing and opening of many IDs in one call.</content>
public sealed partial class OrderIdCipher
{
    private delegate void Conversion(PayloadCipher cipher, ReadOnlySpan<OrderId> ids, Span<OrderId> destination, int slot);

    /// <summary>
    /// Seals (encrypts) sortable order IDs with the current key. The result is the same as for single calls, but several times faster.
    /// </summary>
    /// <param name="ids">The sortable IDs.</param>
    /// <param name="destination">
    /// The span to write the sealed IDs to, in the same order. It may be the same span as <paramref name="ids"/>.
    /// </param>
    /// <exception cref="ArgumentException">
    /// <paramref name="destination"/> is shorter than <paramref name="ids"/>, or overlaps it without starting at the same element.
    /// </exception>
    /// <exception cref="OrderIdSealException">An ID is not <see cref="OrderIdKind.Sortable"/>; nothing was written.</exception>
    /// <exception cref="ObjectDisposedException">The cipher was disposed.</exception>
    public void Seal(ReadOnlySpan<OrderId> ids, Span<OrderId> destination)
    {
        ThrowIfDisposed();
        CheckDestination(ids, destination);
        for (int i = 0; i < ids.Length; i++)
        {
            if (ids[i].Kind != OrderIdKind.Sortable)
            {
                throw NotSortable(ids[i], i);
            }
        }

        Convert(_current, KeySlot, ids, destination, static (cipher, from, to, slot) => cipher.Seal(from, to, slot));
    }

    /// <summary>
    /// Opens (decrypts) sealed order IDs, each with the key in the slot that the ID names. The result is the same as for single calls, but
    /// several times faster.
    /// </summary>
    /// <param name="ids">The sealed IDs, which may have different key slots.</param>
    /// <param name="destination">
    /// The span to write the sortable IDs to, in the same order. It may be the same span as <paramref name="ids"/>.
    /// </param>
    /// <exception cref="ArgumentException">
    /// <paramref name="destination"/> is shorter than <paramref name="ids"/>, or overlaps it without starting at the same element.
    /// </exception>
    /// <exception cref="OrderIdSealException">
    /// An ID is not <see cref="OrderIdKind.Sealed"/>, or the cipher has no key in its slot; nothing was written. Or the time of an opened
    /// ID is outside the range of the <see cref="OrderIdCipherOptions"/>; in this case all opened IDs were written, including that one.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The cipher was disposed.</exception>
    public void Open(ReadOnlySpan<OrderId> ids, Span<OrderId> destination)
    {
        ThrowIfDisposed();
        CheckDestination(ids, destination);
        int slots = 0;
        for (int i = 0; i < ids.Length; i++)
        {
            OrderIdSealError error = Find(ids[i], out _);
            if (error != OrderIdSealError.None)
            {
                throw NotOpened(error, ids[i], default, default, i);
            }

            slots |= 1 << WireFormat.KeySlotOf(ids[i].High);
        }

        for (int slot = 0; slot < _keys.Length; slot++)
        {
            if ((slots >> slot & 1) != 0)
            {
                Convert(_keys[slot]!, slot, ids, destination, static (cipher, from, to, keySlot) => cipher.Open(from, to, keySlot));
            }
        }

        CheckTimes(ids, destination);
    }

    private static void CheckDestination(ReadOnlySpan<OrderId> ids, Span<OrderId> destination)
    {
        if (destination.Length < ids.Length)
        {
            throw new ArgumentException(SealingMessages.DestinationTooShort(ids.Length, destination.Length), nameof(destination));
        }

        if (ids.Overlaps(destination.Slice(0, ids.Length), out int offset) && offset != 0)
        {
            throw new ArgumentException(SealingMessages.Overlap, nameof(destination));
        }
    }

    private static void Convert(SealingKey key, int slot, ReadOnlySpan<OrderId> ids, Span<OrderId> destination, Conversion convert)
    {
        PayloadCipher cipher = key.Rent();
        try
        {
            while (!ids.IsEmpty)
            {
                int count = Math.Min(ids.Length, PayloadCipher.BatchSize);
                convert(cipher, ids.Slice(0, count), destination, slot);
                ids = ids.Slice(count);
                destination = destination.Slice(count);
            }
        }
        finally
        {
            key.Return(cipher);
        }
    }

    private void CheckTimes(ReadOnlySpan<OrderId> ids, ReadOnlySpan<OrderId> opened)
    {
        if (_issuedTimes is null)
        {
            return;
        }

        IssuedTimes.Range range = _issuedTimes.Now();
        for (int i = 0; i < ids.Length; i++)
        {
            if (!range.Contains(opened[i].Timestamp))
            {
                throw NotOpened(OrderIdSealError.ImplausibleTime, default, opened[i], range, i);
            }
        }
    }
}
