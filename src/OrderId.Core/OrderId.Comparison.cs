using OrderIds.Text;

namespace OrderIds;

/// <content>Equality and comparison. IDs sort as their texts do under ordinal comparison.</content>
public readonly partial struct OrderId : IEquatable<OrderId>, IComparable<OrderId>, IComparable
{
    /// <summary>Indicates whether two IDs are equal.</summary>
    /// <param name="left">The first ID.</param>
    /// <param name="right">The second ID.</param>
    /// <returns><see langword="true"/> if they are equal.</returns>
    public static bool operator ==(OrderId left, OrderId right) => left.Equals(right);

    /// <summary>Indicates whether two IDs are not equal.</summary>
    /// <param name="left">The first ID.</param>
    /// <param name="right">The second ID.</param>
    /// <returns><see langword="true"/> if they are not equal.</returns>
    public static bool operator !=(OrderId left, OrderId right) => !left.Equals(right);

    /// <summary>Indicates whether one ID comes before another, in the ordinal order of their texts.</summary>
    /// <param name="left">The first ID.</param>
    /// <param name="right">The second ID.</param>
    /// <returns><see langword="true"/> if <paramref name="left"/> comes before <paramref name="right"/>.</returns>
    public static bool operator <(OrderId left, OrderId right) => left.CompareTo(right) < 0;

    /// <summary>Indicates whether one ID comes after another, in the ordinal order of their texts.</summary>
    /// <param name="left">The first ID.</param>
    /// <param name="right">The second ID.</param>
    /// <returns><see langword="true"/> if <paramref name="left"/> comes after <paramref name="right"/>.</returns>
    public static bool operator >(OrderId left, OrderId right) => left.CompareTo(right) > 0;

    /// <summary>Indicates whether one ID comes before another or is equal to it, in the ordinal order of their texts.</summary>
    /// <param name="left">The first ID.</param>
    /// <param name="right">The second ID.</param>
    /// <returns><see langword="true"/> if <paramref name="left"/> does not come after <paramref name="right"/>.</returns>
    public static bool operator <=(OrderId left, OrderId right) => left.CompareTo(right) <= 0;

    /// <summary>Indicates whether one ID comes after another or is equal to it, in the ordinal order of their texts.</summary>
    /// <param name="left">The first ID.</param>
    /// <param name="right">The second ID.</param>
    /// <returns><see langword="true"/> if <paramref name="left"/> does not come before <paramref name="right"/>.</returns>
    public static bool operator >=(OrderId left, OrderId right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public bool Equals(OrderId other) => _low == other._low && _high == other._high;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OrderId other && Equals(other);

    /// <inheritdoc/>
    /// <remarks>
    /// The hash codes of consecutively issued IDs are well distributed. The hash has no secret key, so an attacker can choose IDs whose
    /// hash codes collide, as with <see cref="Guid"/>.
    /// </remarks>
    public override int GetHashCode() =>

        // Multiplying by the golden ratio distributes the slowly changing bits of the time over the word. The low half has the check bits,
        // which depend on every bit of the ID, also on those that are cut off here.
        (int)((uint)_high * 0x9E37_79B9) ^ (int)_low;

    /// <summary>Compares this ID to another ID, in the ordinal order of their texts.</summary>
    /// <param name="other">The other ID.</param>
    /// <returns>Less than zero if this ID comes before the other, zero if they are equal, greater than zero if it comes after.</returns>
    public int CompareTo(OrderId other)
    {
        int high = _high.CompareTo(other._high);
        return high != 0 ? high : _low.CompareTo(other._low);
    }

    /// <summary>Compares this ID to another ID, in the ordinal order of their texts.</summary>
    /// <param name="obj">The other ID, or <see langword="null"/>, which comes before every ID.</param>
    /// <returns>Less than zero if this ID comes before the other, zero if they are equal, greater than zero if it comes after.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="obj"/> is neither an <see cref="OrderId"/> nor <see langword="null"/>.
    /// </exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        OrderId other => CompareTo(other),
        _ => throw new ArgumentException(OrderIdMessages.NotAnOrderId, nameof(obj)),
    };
}
