using OrderIds;
using OrderIds.Tracking;

namespace MyShop;

/// <summary>An order as the shop stores it.</summary>
public sealed class PlacedOrder(string item, string trackingNumber)
{
    public OrderId Id { get; private set; }

    public string Item { get; private set; } = item;

    public string TrackingNumber { get; private set; } = trackingNumber;

    /// <summary>Gets the status in a column of its own, for queries.</summary>
    public ShipmentStatus Status { get; private set; }

    public TrackedShipment Parcel { get; private set; } = TrackedShipment.Create(trackingNumber);

    /// <summary>Adds what a carrier says to what is known.</summary>
    public void Track(TrackedShipment update)
    {
        Parcel = Parcel.Apply(update.Timeline.Select(entry => entry.Event));
        Status = Parcel.Status;
    }

    /// <summary>Shows the order to the customer, under its sealed ID.</summary>
    public OrderView Show(OrderIdCipher cipher) => new(cipher.Seal(Id).ToString("D"), Item, Status);
}

/// <summary>What a customer sends.</summary>
public sealed record NewOrder(string Item, string TrackingNumber);

/// <summary>What a customer sees.</summary>
public sealed record OrderView(string Id, string Item, ShipmentStatus Status);
