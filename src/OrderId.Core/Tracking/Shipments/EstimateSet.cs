namespace OrderIds.Tracking.Shipments;

/// <summary>Merges estimates into a set and limits its size. A set is a sorted array without duplicates.</summary>
internal static class EstimateSet
{
    public static DeliveryEstimate[] Empty { get; } = [];

    /// <summary>Adds estimates to a set, or returns the same array if nothing changes.</summary>
    /// <remarks>
    /// Of more than <see cref="TrackedShipment.MaxEstimates"/>, the first one, which was promised, and the newest are kept. The result does
    /// not depend on the order in which the estimates arrive.
    /// </remarks>
    public static DeliveryEstimate[] Add(DeliveryEstimate[] set, DeliveryEstimate[] added)
    {
        if (added.Length == 0 || ReferenceEquals(set, added))
        {
            return set;
        }

        // Most shipments have one estimate.
        if (added.Length == 1 && set.Length == 0)
        {
            return added;
        }

        var union = new SortedSet<DeliveryEstimate>(set, DeliveryEstimate.Order);
        union.UnionWith(added);
        DeliveryEstimate first = union.Min!;
        int surplus = union.Count - TrackedShipment.MaxEstimates;
        DeliveryEstimate[] kept = surplus <= 0 ? [.. union] : [first, .. union.Skip(surplus + 1)];
        return kept.AsSpan().SequenceEqual(set) ? set : kept;
    }

    /// <summary>Returns the first estimate and each estimate with a delivery time other than the estimate before it.</summary>
    public static DeliveryEstimate[] Moves(DeliveryEstimate[] set) =>
        [.. set.Where((estimate, index) => index == 0 || estimate.EstimatedDelivery != set[index - 1].EstimatedDelivery)];
}
