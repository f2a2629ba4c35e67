using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore.Tests;

/// <summary>An entity that refers to the primary key and to the alternate key of another.</summary>
internal sealed class Gift
{
    public OrderId Id { get; set; }

    public OrderId SaleId { get; set; }

    public OrderId ShownSaleId { get; set; }

    public OrderId? ThanksId { get; set; }

    public ShipmentStatus Status { get; set; }
}
