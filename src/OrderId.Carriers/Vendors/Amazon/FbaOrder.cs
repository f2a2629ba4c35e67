using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Vendors.Amazon;

/// <summary>Collects the fields of a fulfillment order while the payload is read. The order of the fields does not matter.</summary>
internal sealed class FbaOrder : ISpare
{
    public AmazonOrderBuilder Builder { get; } =
        new() { IdField = "sellerFulfillmentOrderId", PackageField = "amazonShipmentId", AwaitsPayment = false };

    public List<FbaShipment> Shipments { get; } = [];

    /// <summary>Gets or sets the order ID that Amazon shows to the recipient.</summary>
    public string? DisplayedName { get; set; }

    /// <summary>Gets or sets the time at which the notification was sent.</summary>
    public TimeText Sent { get; set; }

    /// <summary>Gets a value indicating whether the object is a fulfillment order.</summary>
    public bool IsFound { get; private set; }

    public void SetName(string? name)
    {
        Builder.Name = name;
        IsFound = true;
    }

    public void AddTo(ref PayloadReader json)
    {
        Builder.Updated = Builder.Updated.Or(Sent);
        foreach (FbaShipment shipment in Shipments)
        {
            shipment.FillPackages(in json, Builder.Name ?? string.Empty);
            foreach (AmazonPackage package in shipment.Packages)
            {
                bool isPending = shipment.Status.Status == ShipmentStatus.LabelCreated;
                package.Shipment.Summary.Time = (isPending ? default : shipment.Left).Or(Builder.Updated).Or(Builder.Created);
                package.Shipment.EstimateMade = Builder.Updated;
                Builder.AddOrSkip(in json, package);
            }
        }

        Builder.Identify(in json, Builder.Name, DisplayedName);
        Builder.Items = Shipments.Count == 0 ? (1, 0) : null;
        Builder.AddTo(ref json);
    }

    public void Clear()
    {
        Builder.Clear();
        Shipments.ForEach(Spares<FbaShipment>.Return);
        Spares.Clear(Shipments);
        DisplayedName = null;
        Sent = default;
        IsFound = false;
    }
}
