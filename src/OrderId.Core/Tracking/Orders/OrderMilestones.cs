namespace OrderIds.Tracking.Orders;

/// <summary>Finds the milestones of an order, in the order in which they usually happen.</summary>
internal static class OrderMilestones
{
    public static List<OrderMilestone> Of(TrackedOrder order, OrderLedger ledger)
    {
        List<OrderMilestone> found = [];
        LedgerLine[] lines = ledger.Lines;
        AddActivities(found, order);
        Add(found, OrderMilestoneKind.Paid, ledger.Paid > 0 && ledger.Paid >= order.Total.Amount);
        Add(found, OrderMilestoneKind.Cancelled, ledger.Status == OrderStatus.Cancelled);

        // Items that were lost or came back undelivered have left as well: a replacement does not ship the order a second time.
        Dictionary<string, long> left = Left(order);
        long LeftOf(LedgerLine line) => left.TryGetValue(line.Id, out long quantity) ? quantity : 0;
        bool anyLeft = Array.Exists(lines, line => LeftOf(line) > 0);
        bool allLeft = Array.TrueForAll(lines, line => LeftOf(line) >= line.Needed);
        bool anyDelivered = Array.Exists(lines, line => line.Delivered > 0);
        bool allDelivered = Array.TrueForAll(lines, line => line.Delivered >= line.Needed);
        Add(found, OrderMilestoneKind.PartiallyShipped, anyLeft && !allLeft);
        Add(found, OrderMilestoneKind.Shipped, anyLeft && allLeft);
        Add(found, OrderMilestoneKind.PartiallyDelivered, anyDelivered && !allDelivered);
        Add(found, OrderMilestoneKind.Delivered, anyDelivered && allDelivered);
        Add(found, OrderMilestoneKind.PartiallyReturned, ledger.Status == OrderStatus.PartiallyReturned);
        Add(found, OrderMilestoneKind.Returned, ledger.Status == OrderStatus.Returned);
        AddShipments(found, order);
        return found;
    }

    /// <summary>
    /// Returns the milestones that only the first list has, as retractions and in reverse order, and then those that only the second list
    /// has.
    /// </summary>
    public static IReadOnlyList<OrderMilestone> Changes(List<OrderMilestone> before, List<OrderMilestone> after)
    {
        var known = new HashSet<string>(before.Select(milestone => milestone.Key), StringComparer.Ordinal);
        var valid = new HashSet<string>(after.Select(milestone => milestone.Key), StringComparer.Ordinal);
        return before.Where(milestone => !valid.Contains(milestone.Key)).Select(milestone => milestone.Retracted()).Reverse()
            .Concat(after.Where(milestone => !known.Contains(milestone.Key)))
            .ToArray();
    }

    private static void Add(List<OrderMilestone> found, OrderMilestoneKind kind, bool isTrue)
    {
        if (isTrue)
        {
            found.Add(new OrderMilestone(kind, kind.ToName()));
        }
    }

    private static void AddActivities(List<OrderMilestone> found, TrackedOrder order)
    {
        foreach (OrderActivity activity in order.Activities)
        {
            if (KindOf(activity.Kind) is { } kind)
            {
                found.Add(new OrderMilestone(kind, $"{kind.ToName()}/{activity.Id}") { Activity = activity });
            }
        }
    }

    private static void AddShipments(List<OrderMilestone> found, TrackedOrder order)
    {
        foreach (TrackedOrderShipment shipment in order.Shipments)
        {
            foreach (ShipmentMilestone milestone in shipment.Shipment.ChangesSince(null))
            {
                found.Add(new OrderMilestone(OrderMilestoneKind.Shipment, $"Shipment/{shipment.Id}/{milestone.Key}")
                {
                    ShipmentId = shipment.Id,
                    Shipment = milestone,
                });
            }
        }
    }

    private static Dictionary<string, long> Left(TrackedOrder order)
    {
        var left = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (TrackedOrderShipment shipment in order.Shipments.Where(shipment => shipment.Shipment.ChangesSince(null)
            .Any(milestone => milestone.Kind == ShipmentMilestoneKind.Shipped)))
        {
            foreach (LineQuantity line in shipment.Lines)
            {
                left[line.LineId] = (left.TryGetValue(line.LineId, out long quantity) ? quantity : 0) + line.Quantity;
            }
        }

        return left;
    }

    private static OrderMilestoneKind? KindOf(OrderActivityKind kind) => kind switch
    {
        OrderActivityKind.Placement => OrderMilestoneKind.Placed,
        OrderActivityKind.Failure => OrderMilestoneKind.Failed,
        OrderActivityKind.Hold => OrderMilestoneKind.OnHold,
        OrderActivityKind.Release => OrderMilestoneKind.Released,
        OrderActivityKind.ReturnRequest => OrderMilestoneKind.ReturnRequested,
        OrderActivityKind.Refund => OrderMilestoneKind.Refunded,
        _ => null,
    };
}
