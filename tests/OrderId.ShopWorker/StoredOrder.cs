using OrderIds.Tracking;

namespace OrderIds.Tests.Shops;

/// <summary>An order in a table of its mapping.</summary>
public sealed class StoredOrder<TMapping>
    where TMapping : IMapping
{
    public OrderId Id { get; set; }

    /// <summary>Gets or sets the ID that customers see: sealed, or a marketplace's.</summary>
    public OrderId ShownId { get; set; }

    public OrderId? ReplacesId { get; set; }

    public int Number { get; set; }

    public OrderStatus Status { get; set; }

    public PaymentStatus? Payment { get; set; }

    public Note? Note { get; set; }

    public List<StoredLine<TMapping>> Lines { get; } = [];
}
