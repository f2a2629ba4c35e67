using OrderIds.Tracking;

namespace OrderIds.Tests.Shops;

/// <summary>A line of an order, with a foreign key to it.</summary>
public sealed class StoredLine<TMapping>
    where TMapping : IMapping
{
    public int Id { get; set; }

    public OrderId OrderId { get; set; }

    public ShipmentStatus Status { get; set; }

    public int Quantity { get; set; }
}
