namespace OrderIds.Tracking.Shipments;

/// <summary>Merges estimates into a set and limits its size. A set is a sorted array without duplicates.</summary>
internal static class EstimateSet
{
    public static DeliveryEstimate[] Empty { get; } = [];

    /// <summary>Adds estimates to a set, or returns the same array if nothing changes.</summary>
    /// <remarks>
    /// Of more than <see cref="TrackedShipment.MaxEstimates"/>, those that were made first and the one that was made last are kept. The
    /// result does not depend on the order in which the estimates arrive. The milestones are numbered from the first estimate on, so their
    /// numbers do not change when no more estimates are kept.
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

        DeliveryEstimate[] union = Union(set, added);
        if (union.Length > TrackedShipment.MaxEstimates)
        {
            DeliveryEstimate last = union[union.Length - 1];
            Array.Resize(ref union, TrackedShipment.MaxEstimates);
            union[union.Length - 1] = last;
        }

        return union.AsSpan().SequenceEqual(set) ? set : union;
    }

    /// <summary>Returns the first estimate and each estimate with a delivery time other than the estimate before it.</summary>
    public static DeliveryEstimate[] Moves(DeliveryEstimate[] set) =>
        [.. set.Where((estimate, index) => index == 0 || estimate.EstimatedDelivery != set[index - 1].EstimatedDelivery)];

    private static DeliveryEstimate[] Union(DeliveryEstimate[] set, DeliveryEstimate[] added)
    {
        var news = (DeliveryEstimate[])added.Clone();
        Array.Sort(news, DeliveryEstimate.Order);
        var union = new List<DeliveryEstimate>(set.Length + news.Length);
        for (int old = 0, next = 0; old < set.Length || next < news.Length;)
        {
            bool isOld = next == news.Length || (old < set.Length && DeliveryEstimate.Compare(set[old], news[next]) <= 0);
            DeliveryEstimate estimate = isOld ? set[old++] : news[next++];
            if (union.Count == 0 || !union[union.Count - 1].Equals(estimate))
            {
                union.Add(estimate);
            }
        }

        return [.. union];
    }
}
