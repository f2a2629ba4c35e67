using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;
using OrderIds.Format;
using OrderIds.Text;

namespace OrderIds;

/// <summary>
/// Represents an order ID of 17 characters, such as <c>0VRKB3Z0004T0008P</c>, shown in groups as <c>0VR-KB3Z000-4T0008P</c>.
/// </summary>
/// <remarks>
/// <para>
/// The characters are the 32 symbols of Crockford's base 32 (<c>0123456789ABCDEFGHJKMNPQRSTVWXYZ</c>: no I, L, O, U).
/// </para>
/// <code>
/// 0VR-KB3Z000-4T0008P
/// ttt ktttttt nnnsscc   t time, n node, s sequence: a payload of 70 bits, of which
///     |            |    the first 41 are milliseconds since 2025-01-01 (UTC), then 13 node, 16 sequence
///     |            two check characters
///     kind: K sortable; R S T V W X Y Z sealed with key slot 0 to 7; every other letter is reserved
/// </code>
/// <para>
/// The boundaries between time, node and sequence do not fall between characters. The check characters detect every error of one or two
/// characters, hence every swap of two characters; a random text passes once in 1,024. The kind is a letter from G to Z, so an ID of
/// this library is never all digits and cannot be taken for one of Amazon's, which this type holds as well: 17 digits, the first of which
/// may be a letter other than K, the first three not all zero, without check characters. Typos can turn an ID of this library into one of
/// Amazon's. For one ID in some 38 million, whose other characters are all digits, one typo in the kind letter is enough. For one ID in
/// about 1.1 million, two typos are enough: in the kind letter and in the only other letter. <see cref="Kind"/> tells them apart.
/// </para>
/// <para>
/// Order is the ordinal order of the text, so sortable IDs order by time, then node, then sequence; bytes and UUIDs keep that order.
/// The default value is <see cref="None"/>. An order ID is a name, not a permission: knowing it must not be enough to see or change the
/// order.
/// </para>
/// <para>Instances are immutable; all members may be called from any thread.</para>
/// </remarks>
[TypeConverter(typeof(OrderIdTypeConverter))]
[JsonConverter(typeof(OrderIdJsonConverter))]
[DebuggerDisplay("{ToString(\"D\"),nq}")]
public readonly partial struct OrderId
{
    /// <summary>The number of characters of an order ID: 17.</summary>
    public const int Length = WireFormat.Length;

    /// <summary>The number of characters of an order ID with hyphens, 3-7-7: 19.</summary>
    public const int GroupedLength = WireFormat.GroupedLength;

    /// <summary>The number of bytes of an order ID: 11.</summary>
    public const int ByteLength = 11;

    /// <summary>
    /// A regular expression for schemas that every text of an order ID matches, with or without hyphens, in upper or lower case. A text
    /// that matches may still not be an order ID: parse it.
    /// </summary>
    /// <remarks>The syntax is that of ECMA 262, as JSON Schema and OpenAPI ask for.</remarks>
    public const string Pattern = "^[0-9A-TV-Za-tv-z]{3}(?:[0-9A-TV-Za-tv-z]{14}|-[0-9A-TV-Za-tv-z]{7}-[0-9A-TV-Za-tv-z]{7})$";

    /// <summary>A valid sortable order ID, for schemas and documentation.</summary>
    public const string Example = "0VRKB3Z0004T0008P";

    private readonly ulong _high;
    private readonly ulong _low;

    internal OrderId(ulong high, ulong low)
    {
        _high = high;
        _low = low;
    }

    /// <summary>Gets symbols 0 to 8, as <see cref="WireFormat"/> lays them out.</summary>
    internal ulong High => _high;

    /// <summary>Gets symbols 9 to 16, as <see cref="WireFormat"/> lays them out.</summary>
    internal ulong Low => _low;

    /// <summary>Gets the value that stands for no order ID: <see langword="default"/>, written as seventeen zeros.</summary>
    public static OrderId None => default;

    /// <summary>Gets the smallest value in order, which is <see cref="None"/>.</summary>
    public static OrderId MinValue => default;

    /// <summary>Gets the largest value in order: the sealed ID of key slot 7 whose payload has every bit set.</summary>
    public static OrderId MaxValue => WithChecks(WireFormat.HighMask, WireFormat.LowMask & ~WireFormat.CheckMask);

    /// <summary>Gets the kind of this ID.</summary>
    public OrderIdKind Kind =>
        WireFormat.IsSortable(_high) ? OrderIdKind.Sortable
        : WireFormat.IsSealed(_high) ? OrderIdKind.Sealed
        : (_high | _low) == 0 ? OrderIdKind.None
        : OrderIdKind.Amazon;

    /// <summary>Gets the time this ID carries, in UTC, to the millisecond.</summary>
    /// <exception cref="InvalidOperationException">The ID is not <see cref="OrderIdKind.Sortable"/>.</exception>
    public DateTimeOffset Timestamp
    {
        get
        {
            ThrowIfNotSortable();
            return WireFormat.Epoch.AddMilliseconds(WireFormat.MillisecondsOf(_high, _low));
        }
    }

    /// <summary>Gets the node this ID was issued by, 0 to 8,191.</summary>
    /// <exception cref="InvalidOperationException">The ID is not <see cref="OrderIdKind.Sortable"/>.</exception>
    public int Node
    {
        get
        {
            ThrowIfNotSortable();
            return WireFormat.NodeOf(_low);
        }
    }

    /// <summary>Gets the number of this ID within its node and millisecond, 0 to 65,535.</summary>
    /// <exception cref="InvalidOperationException">The ID is not <see cref="OrderIdKind.Sortable"/>.</exception>
    public int Sequence
    {
        get
        {
            ThrowIfNotSortable();
            return WireFormat.SequenceOf(_low);
        }
    }

    /// <summary>Gets the slot of the key this ID was sealed with, 0 to 7.</summary>
    /// <exception cref="InvalidOperationException">The ID is not <see cref="OrderIdKind.Sealed"/>.</exception>
    public int KeySlot
    {
        get
        {
            if (Kind != OrderIdKind.Sealed)
            {
                throw new InvalidOperationException(OrderIdMessages.NotSealed(Kind));
            }

            return WireFormat.KeySlotOf(_high);
        }
    }

    /// <summary>Creates the sortable order ID of a time, a node and a sequence number.</summary>
    /// <param name="timestamp">The time, cut to the millisecond, from 2025-01-01T00:00:00.000Z to 2094-09-07T15:47:35.551Z.</param>
    /// <param name="node">The node, 0 to 8,191.</param>
    /// <param name="sequence">The sequence number, 0 to 65,535.</param>
    /// <returns>The order ID.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    /// <remarks>The same arguments always give the same ID: this call does not make an ID unique.</remarks>
    public static OrderId Create(DateTimeOffset timestamp, int node, int sequence)
    {
        long milliseconds = timestamp.ToUnixTimeMilliseconds() - WireFormat.EpochUnixMilliseconds;
        if ((ulong)milliseconds > WireFormat.MaxMilliseconds)
        {
            throw new ArgumentOutOfRangeException(nameof(timestamp), timestamp, OrderIdMessages.TimestampOutOfRange);
        }

        if ((uint)node > WireFormat.MaxNode)
        {
            throw new ArgumentOutOfRangeException(nameof(node), node, OrderIdMessages.OutOfRange("node", WireFormat.MaxNode));
        }

        if ((uint)sequence > WireFormat.MaxSequence)
        {
            throw new ArgumentOutOfRangeException(
                nameof(sequence), sequence, OrderIdMessages.OutOfRange("sequence number", WireFormat.MaxSequence));
        }

        return Sortable((ulong)milliseconds, (uint)node, (uint)sequence);
    }

    /// <summary>Returns the smallest sortable order ID of a millisecond, for range queries.</summary>
    /// <param name="timestamp">The time, with the range of <see cref="Create"/>.</param>
    /// <returns>The order ID with node 0 and sequence number 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="timestamp"/> lies outside its range.</exception>
    /// <remarks>
    /// The sortable IDs of the milliseconds <c>a</c> to <c>b</c>, both included, are those from <c>MinValueAt(a)</c> to
    /// <c>MaxValueAt(b)</c>. IDs of other kinds may lie between them.
    /// </remarks>
    public static OrderId MinValueAt(DateTimeOffset timestamp) => Create(timestamp, 0, 0);

    /// <summary>Returns the largest sortable order ID of a millisecond, for range queries.</summary>
    /// <param name="timestamp">The time, with the range of <see cref="Create"/>.</param>
    /// <returns>The order ID with the largest node and sequence number.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="timestamp"/> lies outside its range.</exception>
    public static OrderId MaxValueAt(DateTimeOffset timestamp) => Create(timestamp, (int)WireFormat.MaxNode, (int)WireFormat.MaxSequence);

    private void ThrowIfNotSortable()
    {
        if (Kind != OrderIdKind.Sortable)
        {
            throw new InvalidOperationException(OrderIdMessages.NotSortable(Kind));
        }
    }
}
