using System.Text;
using System.Text.Json.Serialization;
using OrderIds.Tracking.Shipments;

namespace OrderIds.Tracking;

/// <summary>Represents an estimate of a delivery: when the shipment is expected, and when the estimate was made.</summary>
/// <remarks>
/// Of several estimates, the one that was made last counts, whether it is sooner or later than the others. Estimates made at the same time
/// are sorted by the estimated delivery, its offset, and the source. Equality is by content, the offset of the delivery included: an
/// estimate at midnight, by its own offset, is a date. Instances are immutable; all members may be called from any thread.
/// </remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public sealed record DeliveryEstimate
{
    /// <summary>Initializes a new instance of the <see cref="DeliveryEstimate"/> class.</summary>
    /// <param name="estimatedDelivery">When the shipment is expected to be delivered.</param>
    /// <param name="madeAt">When the estimate was made.</param>
    /// <param name="source">
    /// The source of the estimate, such as a carrier or an aggregator; kept like the texts of a <see cref="TrackingEvent"/>.
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

    /// <summary>Returns whether the other estimate has the same content.</summary>
    /// <param name="other">The estimate to compare with.</param>
    /// <returns><see langword="true"/> if all content is equal.</returns>
    public bool Equals(DeliveryEstimate? other) => ReferenceEquals(this, other) || (other is not null && Compare(this, other) == 0);

    /// <inheritdoc/>
    public override int GetHashCode() => IdentityHash.Combine(MadeAt.GetHashCode(), EstimatedDelivery.GetHashCode());

    /// <summary>Compares by the time it was made, then everything else, so that only equal estimates tie.</summary>
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
