using OrderIds.Carriers.Reading.Building;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Vendors.Amazon;

/// <summary>
/// Creates one package with all shipped items of an order if Amazon lists no packages, as for an order that Amazon ships itself.
/// </summary>
/// <remarks>
/// The package contains the shipped quantity of each item. If Amazon does not give these quantities, it contains the whole order, provided
/// that the order has shipped or its shipment has a status. If part of the order has shipped, a shipment that is still waiting counts as in
/// transit.
/// </remarks>
internal static class AmazonUnnamedPackage
{
    private const string Name = "shipped";

    public static AmazonPackage? Of(IReadOnlyCollection<AmazonLine> lines, TrackingMapping order, TrackingMapping shipment)
    {
        AmazonPackage package = Spares<AmazonPackage>.Take();
        package.Reference = Name;
        bool isKnown = lines.Any(line => line.Shipped > 0);
        bool hasLeft = isKnown || order.OrderStatus is OrderStatus.Shipped or OrderStatus.PartiallyShipped;
        bool isWhole = !isKnown && (shipment.Code is not null || order.OrderStatus == OrderStatus.Shipped);
        foreach (AmazonLine line in lines)
        {
            int quantity = isWhole ? line.Quantity : line.Shipped ?? 0;
            if (quantity > 0)
            {
                package.Contents.Add((line.Id!, quantity));
            }
        }

        bool isOfOrder = shipment.Code is null || (hasLeft && shipment.Status == ShipmentStatus.LabelCreated);
        package.Shipment.Summary.Mapping = isOfOrder
            ? new TrackingMapping { Code = order.Code, Status = ShipmentStatus.InTransit, IsKnown = true }
            : shipment;
        if (package.Contents.Count > 0)
        {
            return package;
        }

        Spares<AmazonPackage>.Return(package);
        return null;
    }
}
