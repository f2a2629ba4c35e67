using OrderIds.Tracking;

namespace OrderIds.SampleShop;

/// <summary>Applies a carrier's reports to the orders and returns in the database.</summary>
public sealed class ParcelUpdate(IDbContextFactory<ShopContext> contexts)
{
    /// <summary>Applies and saves one report.</summary>
    /// <returns>Whether the shop knows the parcel.</returns>
    public async Task<bool> ApplyAsync(TrackedShipment reported, CancellationToken cancellationToken)
    {
        string number = TrackingNumbers.Normalize(reported.TrackingNumber);
        await using ShopContext context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Parcels.AsNoTracking().SingleOrDefaultAsync(row => row.TrackingNumber == number, cancellationToken) is { } parcel)
        {
            // The result is the same if reports arrive late, twice or out of order, or if another webhook changes the order at the same
            // time.
            await context.Orders.UpdateTrackedAsync(
                parcel.OrderId, placed => placed.Order = Apply(placed.Order, parcel.ShipmentId, reported),
                cancellationToken: cancellationToken);
            return true;
        }

        if (await context.Returns.AnyAsync(row => row.TrackingNumber == number, cancellationToken))
        {
            await context.Returns.UpdateTrackedAsync(
                number, row => row.Shipment = Apply(row.Shipment, reported), cancellationToken: cancellationToken);
            return true;
        }

        return false;
    }

    /// <summary>Applies several reports to the entities of a context. The caller saves the context.</summary>
    /// <returns>For each report, whether the shop knows the parcel.</returns>
    public static async Task<bool[]> ApplyAsync(ShopContext context, TrackedShipment[] reports, CancellationToken cancellationToken)
    {
        string[] numbers = Array.ConvertAll(reports, report => TrackingNumbers.Normalize(report.TrackingNumber));
        Dictionary<string, Parcel> parcels = await context.Parcels.AsNoTracking()
            .Where(row => numbers.Contains(row.TrackingNumber)).ToDictionaryAsync(row => row.TrackingNumber, cancellationToken);
        Dictionary<string, ReturnParcel> returns = await context.Returns
            .Where(row => numbers.Contains(row.TrackingNumber)).ToDictionaryAsync(row => row.TrackingNumber, cancellationToken);
        OrderId[] ids = [.. parcels.Values.Select(parcel => parcel.OrderId)];
        Dictionary<OrderId, PlacedOrder> orders = await context.Orders
            .Where(order => ids.Contains(order.Id)).ToDictionaryAsync(order => order.Id, cancellationToken);

        var known = new bool[reports.Length];
        for (int i = 0; i < reports.Length; i++)
        {
            if (parcels.TryGetValue(numbers[i], out Parcel? parcel))
            {
                PlacedOrder placed = orders[parcel.OrderId];
                placed.Order = Apply(placed.Order, parcel.ShipmentId, reports[i]);
                known[i] = true;
            }
            else if (returns.TryGetValue(numbers[i], out ReturnParcel? row))
            {
                row.Shipment = Apply(row.Shipment, reports[i]);
                known[i] = true;
            }
        }

        return known;
    }

    private static TrackedOrder Apply(TrackedOrder order, string shipmentId, TrackedShipment reported) =>
        reported.Estimates.Aggregate(order.Apply(shipmentId, EventsOf(reported)), (after, estimate) => after.Apply(shipmentId, estimate));

    private static TrackedShipment Apply(TrackedShipment shipment, TrackedShipment reported) =>
        reported.Estimates.Aggregate(shipment.Apply(EventsOf(reported)), (after, estimate) => after.Apply(estimate));

    private static IEnumerable<TrackingEvent> EventsOf(TrackedShipment reported) => reported.Timeline.Select(entry => entry.Event);
}
