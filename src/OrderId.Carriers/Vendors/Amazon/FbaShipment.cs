using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Vendors.Amazon;

/// <summary>Collects the fields of a shipment of a fulfillment order: its packages, and its items, which name their package.</summary>
internal sealed class FbaShipment
{
    public string? Id;
    public TrackingMapping Status;

    /// <summary>The time at which the shipment left, or, while it is pending, probably will leave.</summary>
    public TimeText Left;

    public TimeText Estimate;

    public List<FbaPackage> Packages { get; } = [];

    public List<FbaShippedItem> Items { get; } = [];

    /// <summary>Gets a value indicating whether the shipment or its packages have an ID or a number.</summary>
    public bool HasName => Id is not null || Packages.Count > 1 || Packages.Exists(package => (package.Number ?? package.Shipment.Number) is not null);

    public List<AmazonPackage> ToPackages(in PayloadReader json, string order)
    {
        if (Packages.Count == 0)
        {
            Packages.Add(new FbaPackage());
        }

        // Amazon numbers the packages of each shipment separately.
        bool isOne = Packages.Count == 1;
        ILookup<string, FbaShippedItem>? items = isOne ? null : Items.ToLookup(item => item.Package ?? string.Empty);
        var packages = new List<AmazonPackage>(Packages.Count);
        foreach (FbaPackage source in Packages)
        {
            string? name = isOne ? Id ?? source.Number : AmazonNumber.Of(in json, Id ?? order, source.Number);
            var package = new AmazonPackage { Shipment = source.Shipment, Reference = name };
            package.Shipment.Estimate = package.Shipment.Estimate.Or(Estimate);
            package.Shipment.Summary.Mapping = Status;
            foreach (FbaShippedItem item in items is null ? Items : items[source.Number ?? string.Empty])
            {
                if (item is { Line: not null, Quantity: > 0 })
                {
                    package.Contents.Add((item.Line, item.Quantity));
                }
            }

            packages.Add(package);
        }

        return packages;
    }
}
