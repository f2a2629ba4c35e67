using OrderIds.Tracking;

namespace OrderIds.Tests.Shops;

/// <summary>A remark about another order, kept in a JSON column.</summary>
public sealed class Note
{
    public OrderId About { get; set; }

    public OrderId? Instead { get; set; }

    public ShipmentStatus Seen { get; set; }
}
