using System.Text;
using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Represents a number of items of one line of an order, such as the items in a shipment.</summary>
/// <remarks>
/// <see cref="object.ToString"/> leaves out the ID of the line, so that logs do not contain it: a marketplace can find the order, and so
/// the customer, by it. Instances are immutable.
/// </remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public sealed record LineQuantity
{
    /// <summary>Initializes a new instance of the <see cref="LineQuantity"/> class.</summary>
    /// <param name="lineId">The ID of the line.</param>
    /// <param name="quantity">The quantity, at least 1.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="lineId"/> is <see langword="null"/>, empty, nothing but white space, or longer than 1,024 characters, or has a
    /// control character.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="quantity"/> is zero or negative.</exception>
    public LineQuantity(string lineId, int quantity)
    {
        LineId = TrackingText.Key(lineId, nameof(lineId));
        Quantity = quantity >= 1 ? quantity : throw new ArgumentOutOfRangeException(nameof(quantity), quantity, TrackingMessages.Quantity);
    }

    /// <summary>Gets the ID of the line: see <see cref="TrackedOrderLine.Id"/>.</summary>
    public string LineId { get; }

    /// <summary>Gets the quantity, at least 1.</summary>
    public int Quantity { get; }

    /// <summary>Sorts quantities by line, and adds up quantities of the same line.</summary>
    /// <exception cref="ArgumentException">
    /// One of the quantities is <see langword="null"/>, there are more than <see cref="TrackedOrder.MaxLines"/> lines, or the quantities of
    /// a line add up to more than 2,147,483,647.
    /// </exception>
    internal static LineQuantity[] Normalize(IEnumerable<LineQuantity> quantities, string argument)
    {
        if (quantities is null)
        {
            throw new ArgumentNullException(argument);
        }

        // Most are sorted by line already.
        if (quantities is ICollection<LineQuantity> { Count: <= TrackedOrder.MaxLines })
        {
            LineQuantity[] copy = [.. quantities];
            if (AreAscending(copy))
            {
                return copy;
            }
        }

        var sums = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (LineQuantity quantity in quantities)
        {
            if (quantity is null)
            {
                throw new ArgumentException(TrackingMessages.NullQuantity, argument);
            }

            sums.TryGetValue(quantity.LineId, out long sum);
            sum += quantity.Quantity;
            sums[quantity.LineId] = sum <= int.MaxValue ? sum : throw new ArgumentException(TrackingMessages.QuantityOverflow, argument);
            if (sums.Count > TrackedOrder.MaxLines)
            {
                throw new ArgumentException(TrackingMessages.TooMany("lines", TrackedOrder.MaxLines), argument);
            }
        }

        return sums.Select(sum => new LineQuantity(sum.Key, (int)sum.Value)).ToArray();
    }

    internal static int Compare(IReadOnlyList<LineQuantity> left, IReadOnlyList<LineQuantity> right)
    {
        int order = left.Count - right.Count;
        for (int i = 0; order == 0 && i < left.Count; i++)
        {
            order = string.CompareOrdinal(left[i].LineId, right[i].LineId);
            order = order != 0 ? order : left[i].Quantity.CompareTo(right[i].Quantity);
        }

        return order;
    }

    private static bool AreAscending(LineQuantity[] quantities)
    {
        for (int i = 0; i < quantities.Length; i++)
        {
            if (quantities[i] is null || (i > 0 && string.CompareOrdinal(quantities[i - 1].LineId, quantities[i].LineId) >= 0))
            {
                return false;
            }
        }

        return true;
    }

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Quantity = ").Append(Quantity);
        return true;
    }
}
