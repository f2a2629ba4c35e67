using System.Text;
using System.Text.Json.Serialization;
using OrderIds.Tracking.Shipments;

namespace OrderIds.Tracking;

/// <summary>Represents an estimate of when a shipment will be delivered, and when the estimate was made.</summary>
/// <remarks>
/// Of several estimates of a shipment, the one that was made last counts. If several were made at the same time, they are sorted by the
/// estimated delivery, its offset from UTC, and the source, and the last of them counts. Two estimates are equal if all content is equal,
/// including the offset of the delivery: an estimate at midnight, by its own offset, means the whole day. Instances are immutable; all
/// members may be called from any thread.
/// </remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public sealed record DeliveryEstimate
{
    /// <summary>Initializes a new instance of the <see cref="DeliveryEstimate"/> class.</summary>
    /// <param name="estimatedDelivery">When the shipment is expected to be delivered.</param>
    /// <param name="madeAt">When the estimate was made.</param>
    /// <param name="source">
    /// The source of the estimate, such as a carrier or an aggregator; at most 1,024 characters are kept, as for the texts of a
    /// <see cref="TrackingEvent"/>.
    /// </param>
    public DeliveryEstimate(DateTimeOffset estimatedDelivery, DateTimeOffset madeAt, string? source = null)
    {
        EstimatedDelivery = estimatedDelivery;
        MadeAt = madeAt.ToUniversalTime();
        Source = TrackingText.Clean(source);
    }

    /// <summary>Gets when the shipment is expected to be delivered.</summary>
    public DateTimeOffset EstimatedDelivery { get; }

    /// <summary>Gets when the estimate was made, in UTC.</summary>
    public DateTimeOffset MadeAt { get; }

    /// <summary>Gets the source of the estimate, or <see langword="null"/> if it is not known.</summary>
    public string? Source { get; }

    internal static IComparer<DeliveryEstimate> Order { get; } = Comparer<DeliveryEstimate>.Create(Compare);

    /// <summary>Returns a value indicating whether the other estimate has the same content.</summary>
    /// <param name="other">The estimate to compare with.</param>
    /// <returns><see langword="true"/> if all content is equal; otherwise <see langword="false"/>.</returns>
    public bool Equals(DeliveryEstimate? other) => ReferenceEquals(this, other) || (other is not null && Compare(this, other) == 0);

    /// <inheritdoc/>
    public override int GetHashCode() => IdentityHash.Combine(MadeAt.GetHashCode(), EstimatedDelivery.GetHashCode());

    /// <summary>Compares two estimates by the time they were made, then by everything else, so that only equal estimates tie.</summary>
    internal static int Compare(DeliveryEstimate left, DeliveryEstimate right)
    {
        int order = left.MadeAt.CompareTo(right.MadeAt);
        order = order != 0 ? order : left.EstimatedDelivery.CompareTo(right.EstimatedDelivery);
        order = order != 0 ? order : left.EstimatedDelivery.Offset.CompareTo(right.EstimatedDelivery.Offset);
        return order != 0 ? order : string.CompareOrdinal(left.Source, right.Source);
    }

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append(FormattableString.Invariant($"EstimatedDelivery = {EstimatedDelivery:O}, MadeAt = {MadeAt:O}"));
        return true;
    }
}
