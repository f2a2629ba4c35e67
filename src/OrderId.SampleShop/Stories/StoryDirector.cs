using OrderIds.Testing;
using OrderIds.Tracking;

namespace OrderIds.SampleShop;

/// <summary>Chooses the parcel for a simulation.</summary>
public sealed class StoryDirector(IDbContextFactory<ShopContext> contexts, OrderActions actions, StoryPlayer player)
{
    /// <summary>
    /// Starts a simulation with the next parcel: a requested return, or else a parcel with the items that must be shipped.
    /// </summary>
    /// <returns>False if all parcels of the order have already been shipped.</returns>
    public async Task<bool> StartAsync(OrderId id, ParcelPlot plot, TimeSpan pause, WebhookFaults faults)
    {
        if (await NextParcelAsync(id) is not { } next)
        {
            return false;
        }

        player.Start(ParcelStory.Create(plot, Random.Shared.Next(), next.Time, next.Number), pause, faults);
        return true;
    }

    private async Task<(string Number, DateTimeOffset Time)?> NextParcelAsync(OrderId id)
    {
        PlacedOrder order = await FindAsync(id);
        await using ShopContext context = await contexts.CreateDbContextAsync();
        if (await context.Returns.AsNoTracking().OrderBy(row => row.TrackingNumber)
            .FirstOrDefaultAsync(row => row.OrderId == id && row.ShipmentStatus == ShipmentStatus.LabelCreated) is { } parcel)
        {
            return (parcel.TrackingNumber, actions.After(order.Order));
        }

        if (Waiting(order.Order) is null && !order.Order.IsOnHold && OrderActions.ToPack(order.Order).Count > 0)
        {
            await actions.PackAsync(id, OrderActions.ToPack);
            order = await FindAsync(id);
        }

        return Waiting(order.Order) is { } shipment ? (shipment.Shipment.TrackingNumber, actions.After(order.Order)) : null;
    }

    private static TrackedOrderShipment? Waiting(TrackedOrder order) =>
        order.Shipments.FirstOrDefault(shipment => shipment.Shipment.Status == ShipmentStatus.LabelCreated);

    private async Task<PlacedOrder> FindAsync(OrderId id)
    {
        await using ShopContext context = await contexts.CreateDbContextAsync();
        return await context.Orders.AsNoTracking().SingleAsync(order => order.Id == id);
    }
}
