using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Vendors.Amazon;

/// <summary>Collects the fields of a shipment of a fulfillment order: its packages, and its items, which name their package.</summary>
internal sealed class FbaShipment : ISpare
{
    public string? Id;
    public TrackingMapping Status;

    /// <summary>The time at which the shipment left, or, while it is pending, probably will leave.</summary>
    public TimeText Left;

    public TimeText Estimate;

    /// <summary>Gets the packages. While the payload is read, the reference of each is its number within the shipment.</summary>
    public List<AmazonPackage> Packages { get; } = [];

    public List<FbaShippedItem> Items { get; } = [];

    /// <summary>Gets a value indicating whether the shipment or its packages have an ID or a number.</summary>
    public bool HasName =>
        Id is not null || Packages.Count > 1 || Packages.Exists(package => (package.Reference ?? package.Shipment.Number) is not null);

    /// <summary>Gives each package its name in the order, its contents and its status.</summary>
    public void FillPackages(in PayloadReader json, string order)
    {
        if (Packages.Count == 0)
        {
            Packages.Add(Spares<AmazonPackage>.Take());
        }

        // Amazon numbers the packages of each shipment separately.
        bool isOne = Packages.Count == 1;
        ILookup<string, FbaShippedItem>? items = isOne ? null : Items.ToLookup(item => item.Package ?? string.Empty);
        foreach (AmazonPackage package in Packages)
        {
            foreach (FbaShippedItem item in items is null ? Items : items[package.Reference ?? string.Empty])
            {
                if (item is { Line: not null, Quantity: > 0 })
                {
                    package.Contents.Add((item.Line, item.Quantity));
                }
            }

            package.Reference = isOne ? Id ?? package.Reference : AmazonNumber.Of(in json, Id ?? order, package.Reference);
            package.Shipment.Estimate = package.Shipment.Estimate.Or(Estimate);
            package.Shipment.Summary.Mapping = Status;
        }
    }

    public void Clear()
    {
        Id = null;
        Status = default;
        Left = default;
        Estimate = default;
        Spares.Clear(Packages);
        Spares.Clear(Items);
    }
}
