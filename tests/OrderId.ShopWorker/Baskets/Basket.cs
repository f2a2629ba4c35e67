using OrderIds.Tracking;

namespace OrderIds.Tests.Shops;

public sealed class Basket
{
    public OrderId Id { get; set; }

    public OrderId? Replaces { get; set; }

    public List<OrderId> Gifts { get; set; } = [];

    public OrderStatus Status { get; set; }
}
