using System.Runtime.CompilerServices;
using OrderIds.Format;

namespace OrderIds;

/// <content>Construction from time, node and sequence numbers, for the generator and the cipher.</content>
public readonly partial struct OrderId
{
    /// <summary>The initial value of the cached block of <see cref="Sortable(long, ulong, ref long)"/>: no number belongs to it.</summary>
    internal const long NoBlock = -1;

    /// <summary>Creates a sortable ID. The arguments are not validated: the caller must keep them within their ranges.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static OrderId Sortable(ulong milliseconds, uint node, uint sequence) =>
        Sortable((milliseconds << 16) | sequence, WireFormat.BitsOfNode(node));

    /// <summary>
    /// Creates the sortable ID of a number, <c>milliseconds &lt;&lt; 16 | sequence</c>. Needs only one table look-up if the previous ID
    /// belonged to the same block of 1,024 numbers.
    /// </summary>
    /// <param name="number">The number.</param>
    /// <param name="nodeBits">The bits of the node, which must be the same in all calls with this block.</param>
    /// <param name="block">
    /// The cached block, initially <see cref="NoBlock"/>: the bits that its 1,024 numbers share, and in the last ten bits the check bits of
    /// its first number. Both are in one word, so that threads can use it without a lock.
    /// </param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static OrderId Sortable(long number, ulong nodeBits, ref long block)
    {
        // In the same block, the exclusive or leaves only the last ten bits: those of the number and the check bits.
        ulong last = (ulong)Volatile.Read(ref block) ^ (ulong)number;
        if (last > WireFormat.CheckMask)
        {
            return SortableOfNewBlock(number, nodeBits, ref block);
        }

        WireFormat.LayOut((ulong)number, nodeBits, out ulong high, out ulong low);
        ulong pair = (ulong)number & WireFormat.CheckMask;
        return new OrderId(high, low | (last ^ pair ^ CheckCode.ShareOfLastPair(pair)));
    }

    /// <summary>Creates an ID of a kind from a payload of two halves of seven symbols each.</summary>
    internal static OrderId OfPayload(ulong kind, ulong left, ulong right)
    {
        WireFormat.LayOutPayload(kind, left, right, out ulong high, out ulong low);
        return WithChecks(high, low);
    }

    /// <summary>Fills a span with the IDs of consecutive numbers, <c>milliseconds &lt;&lt; 16 | sequence</c>.</summary>
    internal static void FillSortable(Span<OrderId> destination, ulong first, uint node)
    {
        ulong nodeBits = WireFormat.BitsOfNode(node);
        while (!destination.IsEmpty)
        {
            // The check code is linear. 1,024 numbers differ only in the ten bits of one pair of symbols, so their check characters differ
            // only in the share of that pair, which takes one look-up.
            uint pair = (uint)first & (CheckCode.PairSize - 1);
            OrderId start = Sortable(first - pair, nodeBits);
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
    private static OrderId SortableOfNewBlock(long number, ulong nodeBits, ref long block)
    {
        ulong pair = (ulong)number & WireFormat.CheckMask;
        OrderId id = Sortable((ulong)number, nodeBits);
        ulong checksOfFirst = (id._low & WireFormat.CheckMask) ^ CheckCode.ShareOfLastPair(pair);
        Volatile.Write(ref block, (number ^ (long)pair) | (long)checksOfFirst);
        return id;
    }

    private static OrderId Sortable(ulong number, ulong nodeBits)
    {
        WireFormat.LayOut(number, nodeBits, out ulong high, out ulong low);
        return WithChecks(high, low);
    }

    /// <summary>Creates an ID from bits whose check bits are zero, and fills in the check bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static OrderId WithChecks(ulong high, ulong low) => new(high, low | CheckCode.Compute(high, low));
}
