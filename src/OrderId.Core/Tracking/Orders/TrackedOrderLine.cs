using System.Text;
using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Represents a line of an order: an article and the quantity ordered.</summary>
/// <remarks>
/// <see cref="object.ToString"/> leaves out the ID of the line, so that logs do not contain it: a marketplace can find the order, and so
/// the customer, by it. Instances are immutable.
/// </remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public sealed record TrackedOrderLine
{
    /// <summary>Initializes a new instance of the <see cref="TrackedOrderLine"/> class.</summary>
    /// <param name="id">The ID of the line, unique within the order.</param>
    /// <param name="quantity">The quantity ordered, at least 1.</param>
    /// <param name="sku">The seller's number of the article (SKU), or <see langword="null"/> if it is not known.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="id"/> is <see langword="null"/>, empty, nothing but white space, or longer than 1,024 characters, or has a
    /// control character.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="quantity"/> is zero or negative.</exception>
    public TrackedOrderLine(string id, int quantity, string? sku = null)
    {
        Id = TrackingText.Key(id, nameof(id));
        Quantity = quantity >= 1 ? quantity : throw new ArgumentOutOfRangeException(nameof(quantity), quantity, TrackingMessages.Quantity);
        Sku = TrackingText.Clean(sku);
    }

    /// <summary>Gets the ID of the line, unique within the order.</summary>
    public string Id { get; }

    /// <summary>Gets the quantity ordered, at least 1.</summary>
    public int Quantity { get; }

    /// <summary>Gets the seller's number of the article (SKU), or <see langword="null"/> if it is not known.</summary>
    public string? Sku { get; }

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Quantity = ").Append(Quantity).Append(", Sku = ").Append(Sku);
        return true;
    }
}
