using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.Contracts;
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
/// ttt ktttttt nnnsscc   t time, n node (generator), s sequence number: a payload of 70 bits
///     |            |    time: 41 bits, milliseconds since 2025-01-01 (UTC); node: 13 bits; sequence number: 16 bits
///     |            two check characters
///     kind: K sortable; R S T V W X Y Z sealed (encrypted) with the key in slot 0 to 7; every other letter is reserved
/// </code>
/// <para>
/// Time, node and sequence are adjacent bits, so a character can hold bits of both time and node, or of both node and sequence. The check
/// characters detect every error of one or two characters, including every swap of two characters. One in 1,024 random texts passes the
/// check.
/// </para>
/// <para>
/// This type can also hold order IDs of Amazon: 17 digits without check characters, where the first three are not all zero and the first
/// may be a letter other than K. An ID of this library always has a kind letter, so it is never an ID of Amazon. However, typos can turn an
/// ID of this library into one of Amazon's. One typo in the kind letter is enough if all other characters are digits (one ID in about 38
/// million). Two typos are enough if there is only one other letter (one ID in about 1.1 million). <see cref="Kind"/> says which kind an ID
/// is.
/// </para>
/// <para>
/// IDs sort by the ordinal order of their texts: sortable IDs by time, then node, then sequence. Their bytes and UUIDs sort in the same
/// order. The default value is <see cref="None"/>. An order ID is an identifier, not an authorization: an application must not let a user
/// see or change an order only because the user knows its ID.
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

    /// <summary>The number of characters of an order ID with hyphens, in groups of 3, 7 and 7: 19.</summary>
    public const int GroupedLength = WireFormat.GroupedLength;

    /// <summary>The number of bytes of an order ID: 11.</summary>
    public const int ByteLength = 11;

    /// <summary>
    /// A regular expression for schemas. It matches every order ID, with or without hyphens, in upper or lower case. It also matches texts
    /// that are not order IDs, such as those with wrong check characters: parse the text to be sure.
    /// </summary>
    /// <remarks>The syntax is that of ECMA 262, which JSON Schema and OpenAPI require.</remarks>
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

    /// <summary>Gets symbols 0 to 8, in the layout of <see cref="WireFormat"/>.</summary>
    internal ulong High => _high;

    /// <summary>Gets symbols 9 to 16, in the layout of <see cref="WireFormat"/>.</summary>
    internal ulong Low => _low;

    /// <summary>Gets the default value, which means that there is no order ID. Its text is seventeen zeros.</summary>
    public static OrderId None => default;

    /// <summary>Gets the smallest value, which is <see cref="None"/>.</summary>
    public static OrderId MinValue => default;

    /// <summary>
    /// Gets the largest value: the sealed (encrypted) ID of key slot 7 whose payload (the 70 encrypted bits) has every bit set.
    /// </summary>
    public static OrderId MaxValue => WithChecks(WireFormat.HighMask, WireFormat.LowMask & ~WireFormat.CheckMask);

    /// <summary>Gets the kind of this ID: sortable, sealed, Amazon's, or <see cref="OrderIdKind.None"/> for the default value.</summary>
    public OrderIdKind Kind =>
        WireFormat.IsSortable(_high) ? OrderIdKind.Sortable
        : WireFormat.IsSealed(_high) ? OrderIdKind.Sealed
        : (_high | _low) == 0 ? OrderIdKind.None
        : OrderIdKind.Amazon;

    /// <summary>Gets the time in this ID, in UTC, with a resolution of one millisecond.</summary>
    /// <exception cref="InvalidOperationException">The ID is not <see cref="OrderIdKind.Sortable"/>.</exception>
    /// <remarks><see cref="TryGetTimestamp"/> returns <see langword="false"/> instead of throwing.</remarks>
    public DateTimeOffset Timestamp
    {
        get
        {
            ThrowIfNotSortable();
            return WireFormat.Epoch.AddMilliseconds(WireFormat.MillisecondsOf(_high, _low));
        }
    }

    /// <summary>Gets the node in this ID, 0 to 8,191: the number of the generator that issued it.</summary>
    /// <exception cref="InvalidOperationException">The ID is not <see cref="OrderIdKind.Sortable"/>.</exception>
    /// <remarks><see cref="TryGetNode"/> returns <see langword="false"/> instead of throwing.</remarks>
    public int Node
    {
        get
        {
            ThrowIfNotSortable();
            return WireFormat.NodeOf(_low);
        }
    }

    /// <summary>Gets the sequence number in this ID, 0 to 65,535, which distinguishes IDs of one node and millisecond.</summary>
    /// <exception cref="InvalidOperationException">The ID is not <see cref="OrderIdKind.Sortable"/>.</exception>
    /// <remarks><see cref="TryGetSequence"/> returns <see langword="false"/> instead of throwing.</remarks>
    public int Sequence
    {
        get
        {
            ThrowIfNotSortable();
            return WireFormat.SequenceOf(_low);
        }
    }

    /// <summary>Gets the slot, 0 to 7, of the key that this ID was sealed (encrypted) with.</summary>
    /// <exception cref="InvalidOperationException">The ID is not <see cref="OrderIdKind.Sealed"/>.</exception>
    /// <remarks><see cref="TryGetKeySlot"/> returns <see langword="false"/> instead of throwing.</remarks>
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

    /// <summary>Creates the sortable order ID of a time, a node number and a sequence number.</summary>
    /// <param name="timestamp">
    /// The time, from 2025-01-01T00:00:00.000Z to 2094-09-07T15:47:35.551Z. Fractions of a millisecond are dropped.
    /// </param>
    /// <param name="node">The node number, 0 to 8,191, which normally identifies the generator.</param>
    /// <param name="sequence">The sequence number, 0 to 65,535.</param>
    /// <returns>The order ID.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    /// <remarks>
    /// The same arguments always give the same ID, so this method does not create unique IDs. Use <see cref="OrderIdGenerator"/> for new
    /// orders.
    /// </remarks>
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

    /// <summary>Returns the smallest sortable order ID of a millisecond, as the lower bound of a range query.</summary>
    /// <param name="timestamp">
    /// The time, from 2025-01-01T00:00:00.000Z to 2094-09-07T15:47:35.551Z. Fractions of a millisecond are dropped.
    /// </param>
    /// <returns>The order ID with node number 0 and sequence number 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="timestamp"/> is outside its range.</exception>
    /// <remarks>
    /// The sortable IDs of the milliseconds <c>a</c> to <c>b</c>, both inclusive, lie between <c>MinValueAt(a)</c> and
    /// <c>MaxValueAt(b)</c>, both inclusive. The range can also contain IDs of other kinds.
    /// </remarks>
    [Pure]
    public static OrderId MinValueAt(DateTimeOffset timestamp) => Create(timestamp, 0, 0);

    /// <summary>Returns the largest sortable order ID of a millisecond, as the upper bound of a range query.</summary>
    /// <param name="timestamp">
    /// The time, from 2025-01-01T00:00:00.000Z to 2094-09-07T15:47:35.551Z. Fractions of a millisecond are dropped.
    /// </param>
    /// <returns>The order ID with the largest node and sequence number.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="timestamp"/> is outside its range.</exception>
    [Pure]
    public static OrderId MaxValueAt(DateTimeOffset timestamp) => Create(timestamp, (int)WireFormat.MaxNode, (int)WireFormat.MaxSequence);

    private void ThrowIfNotSortable()
    {
        if (Kind != OrderIdKind.Sortable)
        {
            throw new InvalidOperationException(OrderIdMessages.NotSortable(Kind));
        }
    }
}
