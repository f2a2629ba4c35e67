using OrderIds.Tracking;

namespace OrderIds.Carriers.Vendors.Amazon;

/// <summary>
/// Makes one package of what has shipped of an order whose packages Amazon does not name, as it does not for those it ships itself.
/// </summary>
/// <remarks>
/// In it is what Amazon says has shipped of each item; where it does not say so, all of an order that has shipped, or that has a status of
/// its shipment. A shipment that still waits, of an order that has shipped, has left.
/// </remarks>
internal static class AmazonUnnamedPackage
{
    private const string Name = "shipped";

    public static AmazonPackage? Of(IReadOnlyCollection<AmazonLine> lines, TrackingMapping order, TrackingMapping shipment)
    {
        var package = new AmazonPackage { Reference = Name };
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
        return package.Contents.Count > 0 ? package : null;
    }
}
