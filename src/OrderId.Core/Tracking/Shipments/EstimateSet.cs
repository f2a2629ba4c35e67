namespace OrderIds.Tracking.Shipments;

/// <summary>Joins and limits sets of estimates, which are ascending arrays without duplicates.</summary>
internal static class EstimateSet
{
    public static DeliveryEstimate[] Empty { get; } = [];

    /// <summary>Adds estimates to a set, and returns the same array if that changes nothing.</summary>
    /// <remarks>Too many leave the first one, which was promised, and the newest: in whatever order they come, the same ones.</remarks>
    public static DeliveryEstimate[] Add(DeliveryEstimate[] set, DeliveryEstimate[] added)
    {
        if (added.Length == 0 || ReferenceEquals(set, added))
        {
            return set;
        }

        // Mostly there is one.
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

    /// <summary>Returns the estimates that are others than the ones before them.</summary>
    public static DeliveryEstimate[] Moves(DeliveryEstimate[] set) =>
        [.. set.Where((estimate, index) => index == 0 || estimate.EstimatedDelivery != set[index - 1].EstimatedDelivery)];
}
