using OrderIds.Carriers.Numbers;

namespace OrderIds.Carriers;

/// <content>Equality and order. The order is that of the text, compared character by character (ordinally).</content>
public readonly partial struct TrackingNumber : IEquatable<TrackingNumber>, IComparable<TrackingNumber>, IComparable
{
    /// <summary>Returns a value indicating whether two numbers are the same.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns><see langword="true"/> if they are equal.</returns>
    public static bool operator ==(TrackingNumber left, TrackingNumber right) => left.Equals(right);

    /// <summary>Returns a value indicating whether two numbers differ.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns><see langword="true"/> if they are not equal.</returns>
    public static bool operator !=(TrackingNumber left, TrackingNumber right) => !left.Equals(right);

    /// <summary>Returns a value indicating whether one number comes before another.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns><see langword="true"/> if <paramref name="left"/> comes before <paramref name="right"/>.</returns>
    public static bool operator <(TrackingNumber left, TrackingNumber right) => left.CompareTo(right) < 0;

    /// <summary>Returns a value indicating whether one number comes after another.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns><see langword="true"/> if <paramref name="left"/> comes after <paramref name="right"/>.</returns>
    public static bool operator >(TrackingNumber left, TrackingNumber right) => left.CompareTo(right) > 0;

    /// <summary>Returns a value indicating whether one number comes before another or is the same.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns><see langword="true"/> if <paramref name="left"/> does not come after <paramref name="right"/>.</returns>
    public static bool operator <=(TrackingNumber left, TrackingNumber right) => left.CompareTo(right) <= 0;

    /// <summary>Returns a value indicating whether one number comes after another or is the same.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns><see langword="true"/> if <paramref name="left"/> does not come before <paramref name="right"/>.</returns>
    public static bool operator >=(TrackingNumber left, TrackingNumber right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public bool Equals(TrackingNumber other) => string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TrackingNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <summary>Compares this number to another.</summary>
    /// <param name="other">The other number.</param>
    /// <returns>Less than zero if this one comes before, zero if they are equal, greater than zero if it comes after.</returns>
    public int CompareTo(TrackingNumber other) => string.CompareOrdinal(Text, other.Text);

    /// <summary>Compares this number to another.</summary>
    /// <param name="obj">The other number, or <see langword="null"/>, which comes before every number.</param>
    /// <returns>Less than zero if this one comes before, zero if they are equal, greater than zero if it comes after.</returns>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is not a <see cref="TrackingNumber"/>.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        TrackingNumber other => CompareTo(other),
        _ => throw new ArgumentException(NumberMessages.NotATrackingNumber, nameof(obj)),
    };
}
