using OrderIds.Tracking;

namespace OrderIds.SampleShop;

/// <summary>An order as the shop stores it: under its sortable ID, which customers never see, with everything that has happened to it.</summary>
public sealed class PlacedOrder
{
    public required OrderId Id { get; init; }

    /// <summary>Gets the key of the attempt to order: the same form sent twice is one order.</summary>
    public required Guid Attempt { get; init; }

    public required Guid CustomerId { get; init; }

    public required Address Address { get; init; }

    /// <summary>Gets the language of the customer, for mails: <c>en</c> or <c>de</c>.</summary>
    public required string Language { get; init; }

    public required List<OrderItem> Items { get; init; }

    /// <summary>Gets or sets the lines, activities and shipments. The columns below are filled from it by each save.</summary>
    public required TrackedOrder Order { get; set; }

    public OrderStatus? OrderStatus { get; private set; }

    public bool? OrderHasProblem { get; private set; }

    public bool? OrderHasDiscrepancies { get; private set; }

    public long OrderVersion { get; private set; }
}
