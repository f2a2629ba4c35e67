using System.Text.Json.Serialization;
using OrderIds.Tracking.Shipments;

namespace OrderIds.Tracking;

/// <summary>Represents a shipment of an order, and the lines in the shipment.</summary>
/// <remarks>Equality is by content. Instances are immutable; all members may be called from any thread.</remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public sealed class TrackedOrderShipment : IEquatable<TrackedOrderShipment>
{
    /// <summary>Initializes a new instance of the <see cref="TrackedOrderShipment"/> class.</summary>
    /// <param name="id">
    /// The ID of the shipment, unique within the order, up to 1,024 characters. Do not use the tracking number, because carriers reuse
    /// numbers.
    /// </param>
    /// <param name="shipment">The shipment.</param>
    /// <param name="lines">The lines in the shipment and the quantity of each; at least one line.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="id"/> is <see langword="null"/>, empty, nothing but white space, or longer than 1,024 characters, or has a control
    /// character; there are no lines; there are more than <see cref="TrackedOrder.MaxLines"/> lines; or quantities of a line add up to
    /// more than 2,147,483,647.
    /// </exception>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="shipment"/> or <paramref name="lines"/> is <see langword="null"/>.
    /// </exception>
    public TrackedOrderShipment(string id, TrackedShipment shipment, IEnumerable<LineQuantity> lines)
    {
        Id = TrackingText.Key(id, nameof(id));
        Shipment = shipment ?? throw new ArgumentNullException(nameof(shipment));
        LineQuantity[] quantities = LineQuantity.Normalize(lines, nameof(lines));
        Lines = quantities.Length > 0 ? Array.AsReadOnly(quantities) : throw new ArgumentException(TrackingMessages.NoLines, nameof(lines));
    }

    /// <summary>Gets the ID of the shipment, unique within the order.</summary>
    public string Id { get; }

    /// <summary>Gets the shipment.</summary>
    public TrackedShipment Shipment { get; }

    /// <summary>Gets the lines in the shipment and the quantity of each, in ordinal order of the line IDs.</summary>
    public IReadOnlyList<LineQuantity> Lines { get; }

    /// <summary>Returns a value indicating whether the other shipment of an order has the same ID, shipment and lines.</summary>
    /// <param name="other">The shipment to compare with.</param>
    /// <returns><see langword="true"/> if all of them are equal; otherwise <see langword="false"/>.</returns>
    public bool Equals(TrackedOrderShipment? other) => ReferenceEquals(this, other)
        || (other is not null && string.Equals(Id, other.Id, StringComparison.Ordinal) && Shipment.Equals(other.Shipment)
            && LineQuantity.Compare(Lines, other.Lines) == 0);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TrackedOrderShipment);

    /// <inheritdoc/>
    public override int GetHashCode() => IdentityHash.Combine(Id.GetHashCode(), Shipment.GetHashCode());

    /// <summary>Returns a value indicating whether both shipments have the same lines and tracking number, whatever their events.</summary>
    internal bool HasSameBasis(TrackedOrderShipment other) =>
        LineQuantity.Compare(Lines, other.Lines) == 0 && Shipment.HasNumberOf(other.Shipment);

    internal TrackedOrderShipment With(TrackedShipment shipment) =>
        ReferenceEquals(shipment, Shipment) ? this : new TrackedOrderShipment(Id, shipment, Lines);
}
