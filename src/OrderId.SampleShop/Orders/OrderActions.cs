using System.Globalization;
using OrderIds.Tracking;

namespace OrderIds.SampleShop;

/// <summary>
/// Performs the activities of people on orders. An activity that is not possible throws an <see cref="OrderActivityNotAllowedException"/>.
/// </summary>
public sealed class OrderActions(IDbContextFactory<ShopContext> contexts, TrackingNumbers numbers, TimeProvider time)
{
    /// <summary>Performs an activity.</summary>
    /// <param name="id">The order.</param>
    /// <param name="by">The person, such as "customer" or "our support".</param>
    /// <param name="create">Creates the activity from its ID, its time and the current state of the order.</param>
    public Task<PlacedOrder> PerformAsync(OrderId id, string by, Func<string, DateTimeOffset, TrackedOrder, OrderActivity> create)
    {
        string activityId = Guid.NewGuid().ToString("N");
        return UpdateAsync(id, (_, placed) =>
            placed.Order = placed.Order.Perform(create(activityId, After(placed.Order), placed.Order).WithBy(by)));
    }

    /// <summary>Packs items into a parcel.</summary>
    /// <param name="id">The order.</param>
    /// <param name="choose">Chooses the items from the current state of the order.</param>
    /// <param name="label">The label on the parcel, or null for a new label of the sample carrier.</param>
    /// <returns>The ID of the shipment.</returns>
    public async Task<string> PackAsync(
        OrderId id, Func<TrackedOrder, IReadOnlyList<LineQuantity>> choose, CarrierLabel? label = null)
    {
        (string carrier, string number) = label ?? new CarrierLabel(TrackingNumbers.Carrier, numbers.Next());
        string shipmentId = string.Empty;
        await UpdateAsync(id, (context, placed) =>
        {
            shipmentId = string.Create(CultureInfo.InvariantCulture, $"parcel-{placed.Order.Shipments.Count + 1}");
            TrackedShipment shipment = TrackedShipment.Create(number, carrier).Apply(Label(After(placed.Order), ShipmentLeg.Forward));
            placed.Order = placed.Order.AddShipment(new TrackedOrderShipment(shipmentId, shipment, choose(placed.Order)));
            context.Parcels.Add(new Parcel { TrackingNumber = number, OrderId = id, ShipmentId = shipmentId });
        });
        return shipmentId;
    }

    /// <summary>Requests the return of items, and creates the label for it.</summary>
    /// <returns>The tracking number of the return parcel.</returns>
    public async Task<string> RequestReturnAsync(
        OrderId id, string by, string? reason, IReadOnlyList<LineQuantity> lines, bool wantsReplacement = false)
    {
        string number = numbers.Next(), requestId = "return-" + number;
        await UpdateAsync(id, (context, placed) =>
        {
            DateTimeOffset now = After(placed.Order);
            OrderActivity request = OrderActivity.ReturnRequest(requestId, now, [.. lines]).WithBy(by).WithReason(reason);
            placed.Order = placed.Order.Perform(request);
            context.Returns.Add(new ReturnParcel
            {
                TrackingNumber = number,
                OrderId = id,
                RequestId = requestId,
                WantsReplacement = wantsReplacement,
                ReplacementAttempt = Guid.NewGuid(),
                Shipment = TrackedShipment.Create(number, TrackingNumbers.Carrier).Apply(Label(now, ShipmentLeg.Return)),
            });
        });
        return number;
    }

    /// <summary>Records that the items of a return parcel have arrived. If the parcel is scanned twice, this is recorded once.</summary>
    public Task<PlacedOrder> ReceiveReturnAsync(ReturnParcel parcel, string by) => UpdateAsync(parcel.OrderId, (_, placed) =>
    {
        if (!IsReceived(placed.Order, parcel))
        {
            OrderActivity request = placed.Order.Activities.Single(activity => activity.Id == parcel.RequestId);
            placed.Order = placed.Order.Perform(
                OrderActivity.ReturnReceipt(ReceiptId(parcel), After(placed.Order), [.. request.Lines]).WithBy(by));
        }
    });

    /// <summary>Returns a value indicating whether the items of a return parcel have arrived.</summary>
    public static bool IsReceived(TrackedOrder order, ReturnParcel parcel) =>
        order.Activities.Any(activity => activity.Id == ReceiptId(parcel));

    /// <summary>Returns the items that must be packed: not shipped, not cancelled, and not in a parcel.</summary>
    public static IReadOnlyList<LineQuantity> ToPack(TrackedOrder order) => [.. order.Progress
        .Select(line => (line.LineId, Left: line.Open - line.Prepared)).Where(line => line.Left > 0)
        .Select(line => new LineQuantity(line.LineId, (int)line.Left))];

    /// <summary>Returns the items that a customer can return: delivered, and without a return request.</summary>
    public static IReadOnlyList<LineQuantity> Returnable(TrackedOrder order) => order.GetAllowedActivities()
        .Single(allowance => allowance.Kind == OrderActivityKind.ReturnRequest) is { IsAllowed: true } allowance ? allowance.Lines : [];

    private static string ReceiptId(ReturnParcel parcel) => "receipt-" + parcel.TrackingNumber;

    private static TrackingEvent Label(DateTimeOffset now, ShipmentLeg leg) =>
        new() { Status = ShipmentStatus.LabelCreated, OccurredAt = now, Source = "shop", Leg = leg };

    /// <summary>
    /// Returns the time for a new activity. It is later than all events, because simulated parcels may have times in the future.
    /// </summary>
    public DateTimeOffset After(TrackedOrder order) => order.Shipments
        .SelectMany(shipment => shipment.Shipment.Timeline).Select(entry => entry.Event.OccurredAt.AddSeconds(1))
        .Append(time.GetUtcNow()).Max();

    private async Task<PlacedOrder> UpdateAsync(OrderId id, Action<ShopContext, PlacedOrder> change)
    {
        await using ShopContext context = await contexts.CreateDbContextAsync();
        return await context.Orders.UpdateTrackedAsync(id, placed => change(context, placed));
    }
}
