using OrderIds.Tracking;

namespace OrderIds.Tests.Shops;

/// <summary>An order with all that is known of it.</summary>
public sealed class Purchase
{
    public OrderId Id { get; set; }

    public required TrackedOrder Order { get; set; }
}
