using System.Runtime.CompilerServices;
using OrderIds.Format;

namespace OrderIds;

/// <content>IDs made of numbers, for the generator and the cipher.</content>
public readonly partial struct OrderId
{
    /// <summary>Makes a sortable ID. The caller keeps the numbers within their ranges.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static OrderId Sortable(ulong milliseconds, uint node, uint sequence)
    {
        WireFormat.LayOut(milliseconds, node, sequence, out ulong high, out ulong low);
        return WithChecks(high, low);
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

    /// <summary>Makes the ID of a layout whose checks are zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static OrderId WithChecks(ulong high, ulong low) => new(high, low | CheckCode.Compute(high, low));
}
