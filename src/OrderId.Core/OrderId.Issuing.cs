using System.Runtime.CompilerServices;
using OrderIds.Format;

namespace OrderIds;

/// <content>IDs made of numbers, for the generator and the cipher.</content>
public readonly partial struct OrderId
{
    /// <summary>A block that no number belongs to.</summary>
    internal const long NoBlock = -1;

    /// <summary>Makes a sortable ID. The caller keeps the numbers within their ranges.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static OrderId Sortable(ulong milliseconds, uint node, uint sequence)
    {
        WireFormat.LayOut(milliseconds, node, sequence, out ulong high, out ulong low);
        return WithChecks(high, low);
    }

    /// <summary>
    /// Makes the sortable ID of a number, <c>milliseconds &lt;&lt; 16 | sequence</c>, with one look-up if the last ID was of the same
    /// block.
    /// </summary>
    /// <param name="number">The number.</param>
    /// <param name="node">The node, always the same with a block.</param>
    /// <param name="block">
    /// A block of 1,024 numbers that share all but their last ten bits, which are the check bits of its first number. One word holds both,
    /// so that threads can use it without a lock; it starts as <see cref="NoBlock"/>.
    /// </param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static OrderId Sortable(long number, uint node, ref long block)
    {
        ulong seen = (ulong)Volatile.Read(ref block);
        if (((seen ^ (ulong)number) & ~WireFormat.CheckMask) != 0)
        {
            return SortableOfNewBlock(number, node, ref block);
        }

        WireFormat.LayOut((ulong)number >> 16, node, (uint)number & WireFormat.MaxSequence, out ulong high, out ulong low);
        return new OrderId(high, low | ((seen & WireFormat.CheckMask) ^ CheckCode.ShareOfLastPair((ulong)number & WireFormat.CheckMask)));
    }

    /// <summary>Makes the ID of a kind whose payload is two halves of seven symbols.</summary>
    internal static OrderId OfPayload(ulong kind, ulong left, ulong right)
    {
        WireFormat.LayOutPayload(kind, left, right, out ulong high, out ulong low);
        return WithChecks(high, low);
    }

    /// <summary>Fills a span with the IDs of consecutive numbers, <c>milliseconds &lt;&lt; 16 | sequence</c>.</summary>
    internal static void FillSortable(Span<OrderId> destination, ulong first, uint node)
    {
        while (!destination.IsEmpty)
        {
            // The check code is linear: 1,024 numbers share all but the ten bits of one pair of symbols, and with them all but one look-up.
            uint pair = (uint)first & (CheckCode.PairSize - 1);
            OrderId start = Sortable(first >> 16, node, ((uint)first & WireFormat.MaxSequence) - pair);
            int count = Math.Min(destination.Length, CheckCode.PairSize - (int)pair);
            ReadOnlySpan<ushort> shares = CheckCode.LastPair.Slice((int)pair, count);
            ulong high = start._high;
            ulong low = start._low ^ ((ulong)pair << WireFormat.PairShift);
            for (int i = 0; i < shares.Length && i < destination.Length; i++)
            {
                destination[i] = new OrderId(high, low ^ shares[i]);
                low += 1 << WireFormat.PairShift;
            }

            destination = destination.Slice(count);
            first += (uint)count;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static OrderId SortableOfNewBlock(long number, uint node, ref long block)
    {
        ulong pair = (ulong)number & WireFormat.CheckMask;
        OrderId id = Sortable((ulong)number >> 16, node, (uint)number & WireFormat.MaxSequence);
        ulong checksOfFirst = (id._low & WireFormat.CheckMask) ^ CheckCode.ShareOfLastPair(pair);
        Volatile.Write(ref block, (number ^ (long)pair) | (long)checksOfFirst);
        return id;
    }

    /// <summary>Makes the ID of a layout whose checks are zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static OrderId WithChecks(ulong high, ulong low) => new(high, low | CheckCode.Compute(high, low));
}
