namespace OrderIds.Tracking.Shipments;

/// <summary>Finds the milestones of a timeline: the changes that a customer may want to know about.</summary>
internal static class ShipmentMilestones
{
    /// <summary>Returns the milestones in the order of the timeline.</summary>
    /// <param name="events">The events of the timeline, in ascending order.</param>
    /// <param name="estimates">The first estimate, and each estimate that changed the delivery time.</param>
    public static List<ShipmentMilestone> Of(TrackingEvent[] events, DeliveryEstimate[] estimates)
    {
        int moves = 0;
        var found = new List<ShipmentMilestone>();
        var counts = new Dictionary<ShipmentMilestoneKind, int>();
        ShipmentState before = default;
        foreach (TrackingEvent next in events)
        {
            AddMoves(found, estimates, ref moves, next.Ticks);
            ShipmentState after = before;
            after.Fold(next);
            foreach (ShipmentMilestoneKind kind in Between(before, after, counts.ContainsKey(ShipmentMilestoneKind.Shipped)))
            {
                counts[kind] = counts.TryGetValue(kind, out int count) ? count + 1 : 1;
                found.Add(new ShipmentMilestone(kind, counts[kind], next));
            }

            before = after;
        }

        AddMoves(found, estimates, ref moves, long.MaxValue);
        return found;
    }

    /// <summary>
    /// Returns the milestones that only the first list has, as retractions and in reverse order, and then those that only the second list
    /// has.
    /// </summary>
    public static IReadOnlyList<ShipmentMilestone> Changes(List<ShipmentMilestone> before, List<ShipmentMilestone> after)
    {
        var known = new HashSet<(ShipmentMilestoneKind, int)>(before.Select(Identity));
        var valid = new HashSet<(ShipmentMilestoneKind, int)>(after.Select(Identity));
        return before.Where(milestone => !valid.Contains(Identity(milestone)))
            .Select(milestone => milestone.Retracted())
            .Reverse()
            .Concat(after.Where(milestone => !known.Contains(Identity(milestone))))
            .ToArray();
    }

    private static (ShipmentMilestoneKind Kind, int Number) Identity(ShipmentMilestone milestone) => (milestone.Kind, milestone.Number);

    // The first estimate changes nothing, so the second one makes the first milestone.
    private static void AddMoves(List<ShipmentMilestone> found, DeliveryEstimate[] estimates, ref int moves, long before)
    {
        for (; moves + 1 < estimates.Length && estimates[moves + 1].MadeAt.UtcTicks < before; moves++)
        {
            found.Add(new ShipmentMilestone(moves + 1, estimates[moves + 1]));
        }
    }

    private static IEnumerable<ShipmentMilestoneKind> Between(ShipmentState before, ShipmentState after, bool hasShipped)
    {
        bool moved = before.Status != after.Status;
        if (before.WasDelivered && !after.WasDelivered)
        {
            yield return ShipmentMilestoneKind.DeliveryTakenBack;
        }

        if (moved && IsOpenProblem(before.Status) && !IsOpenProblem(after.Status))
        {
            yield return ShipmentMilestoneKind.ProblemClosed;
        }

        if (moved && before.Status == ShipmentStatus.CustomsHold)
        {
            yield return ShipmentMilestoneKind.CustomsHoldClosed;
        }

        if (!hasShipped && HasLeft(after.Status))
        {
            yield return ShipmentMilestoneKind.Shipped;
        }

        if (moved && IsOpenProblem(after.Status) && !IsOpenProblem(before.Status))
        {
            yield return ShipmentMilestoneKind.ProblemOpened;
        }

        if (!before.WasDelivered && after.WasDelivered)
        {
            yield return ShipmentMilestoneKind.Delivered;
        }

        if (moved && KindOf(after.Status) is { } kind)
        {
            yield return kind;
        }
    }

    private static ShipmentMilestoneKind? KindOf(ShipmentStatus status) => status switch
    {
        ShipmentStatus.OutForDelivery => ShipmentMilestoneKind.OutForDelivery,
        ShipmentStatus.AvailableForPickup => ShipmentMilestoneKind.AvailableForPickup,
        ShipmentStatus.CustomsHold => ShipmentMilestoneKind.CustomsHoldOpened,
        ShipmentStatus.Returning => ShipmentMilestoneKind.Returning,
        ShipmentStatus.Returned => ShipmentMilestoneKind.Returned,
        ShipmentStatus.Lost => ShipmentMilestoneKind.Lost,
        ShipmentStatus.Cancelled => ShipmentMilestoneKind.Cancelled,
        _ => null,
    };

    private static bool IsOpenProblem(ShipmentStatus status) => status != ShipmentStatus.CustomsHold && status.IsProblem();

    private static bool HasLeft(ShipmentStatus status) =>
        status is not (ShipmentStatus.Unknown or ShipmentStatus.LabelCreated or ShipmentStatus.Cancelled);
}
