using OrderIds.Tracking;

namespace OrderIds.SampleShop;

/// <summary>
/// Represents an order in the database, with its whole history. Its key is the sortable ID, which customers never see; they see the sealed
/// (encrypted) ID.
/// </summary>
public sealed class PlacedOrder
{
    public required OrderId Id { get; init; }

    /// <summary>Gets the key of the checkout. A form that is submitted twice has the same key, and gives one order.</summary>
    public required Guid Attempt { get; init; }

    /// <summary>Gets the order whose returned items this order replaces free of charge, or null.</summary>
    public OrderId? ReplacementFor { get; init; }

    public required Guid CustomerId { get; init; }

    public required Address Address { get; init; }

    /// <summary>Gets the customer's language for mails: <c>en</c> or <c>de</c>.</summary>
    public required string Language { get; init; }

    public required List<OrderItem> Items { get; init; }

    /// <summary>Gets or sets the lines, activities and shipments. Each save computes the columns below from it.</summary>
    public required TrackedOrder Order { get; set; }

    public OrderStatus? OrderStatus { get; private set; }

    public bool? OrderHasProblem { get; private set; }

    public bool? OrderHasDiscrepancies { get; private set; }

    public long OrderVersion { get; private set; }
}
