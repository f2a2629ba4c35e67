using OrderIds.Tracking;

namespace OrderIds.SampleShop;

/// <summary>Adds what a carrier reports to the orders and returns it belongs to.</summary>
public sealed class ParcelUpdates(IDbContextFactory<ShopContext> contexts)
{
    /// <summary>Applies shipments as a carrier reports them. Parcels that the shop does not know are passed over.</summary>
    /// <returns>The number of parcels that the shop knows.</returns>
    public async Task<int> ApplyAsync(IEnumerable<TrackedShipment> reported, CancellationToken cancellationToken = default)
    {
        int known = 0;
        await using ShopContext context = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (TrackedShipment shipment in reported)
        {
            string number = TrackingNumbers.Normalize(shipment.TrackingNumber);
            if (await context.Parcels.AsNoTracking().SingleOrDefaultAsync(row => row.TrackingNumber == number, cancellationToken) is { } parcel)
            {
                // Late, twice, out of order, and while another webhook changes the same order: the result is the same.
                await context.Orders.UpdateTrackedAsync(
                    parcel.OrderId, placed => placed.Order = Apply(placed.Order, parcel.ShipmentId, shipment), cancellationToken: cancellationToken);
                known++;
            }
            else if (await context.Returns.AnyAsync(row => row.TrackingNumber == number, cancellationToken))
            {
                await context.Returns.UpdateTrackedAsync(
                    number, row => row.Shipment = row.Shipment.Apply(EventsOf(shipment)), cancellationToken: cancellationToken);
                known++;
            }
        }

        return known;
    }

    private static TrackedOrder Apply(TrackedOrder order, string shipmentId, TrackedShipment reported) =>
        reported.Estimates.Aggregate(order.Apply(shipmentId, EventsOf(reported)), (after, estimate) => after.Apply(shipmentId, estimate));

    private static IEnumerable<TrackingEvent> EventsOf(TrackedShipment reported) => reported.Timeline.Select(entry => entry.Event);
}
