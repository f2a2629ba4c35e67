using OrderIds.Tracking.Machines;

namespace OrderIds.Tracking;

/// <summary>
/// Provides the state machines of the library: the statuses of a shipment and of an order, and the moves allowed between them.
/// </summary>
/// <remarks>All members may be called from any thread.</remarks>
public static class StatusMachines
{
    // Columns: Unknown, LabelCreated, InTransit, CustomsHold, OutForDelivery, AvailableForPickup, Exception, Delivered, Returning,
    // Returned, Lost, Destroyed, Cancelled.
    private const string ShipmentTable = """
        Unknown             =  N  N  N  N  N  N  N  N  N  N  N  N
        LabelCreated        .  =  N  N  N  N  N  N  N  N  N  .  N
        InTransit           .  .  =  N  N  N  N  N  N  N  N  N  N
        CustomsHold         .  .  N  =  N  N  N  N  N  N  N  N  N
        OutForDelivery      .  .  N  C  =  N  N  N  N  C  N  N  .
        AvailableForPickup  .  .  N  .  N  =  N  N  N  N  N  N  .
        Exception           .  .  N  N  N  N  =  N  N  N  N  N  N
        Delivered           .  .  C  .  C  C  C  =  N  N  C  .  .
        Returning           .  .  C  N  C  N  N  *  =  N  N  N  .
        Returned            .  .  C  .  .  .  C  *  C  =  .  .  .
        Lost                .  .  N  N  N  N  N  N  N  N  =  N  .
        Destroyed           .  .  C  .  .  .  C  C  .  .  .  =  .
        Cancelled           .  .  C  .  C  .  C  C  .  .  .  .  =
        """;

    // Columns: Pending, OnHold, Confirmed, Processing, PartiallyShipped, Shipped, PartiallyDelivered, Delivered, ReturnRequested,
    // PartiallyReturned, Returned, Cancelled, Failed.
    private const string OrderTable = """
        Pending             =  N  N  N  N  N  N  N  .  N  N  N  N
        OnHold              N  =  N  N  C  C  C  C  .  C  C  N  N
        Confirmed           .  N  =  N  N  N  N  N  .  N  N  N  N
        Processing          .  N  C  =  N  N  N  N  .  N  N  N  N
        PartiallyShipped    .  .  C  C  =  N  N  N  C  N  N  C  .
        Shipped             .  .  C  C  C  =  N  N  C  N  N  C  .
        PartiallyDelivered  .  .  C  C  C  C  =  N  N  N  N  .  .
        Delivered           .  .  C  C  C  C  C  =  N  N  N  .  .
        ReturnRequested     .  .  .  .  C  C  C  C  =  N  N  .  .
        PartiallyReturned   .  .  .  C  C  C  C  C  C  =  N  .  .
        Returned            .  .  .  C  C  C  C  C  C  C  =  .  .
        Cancelled           .  .  .  .  C  C  C  C  .  C  C  =  .
        Failed              N  N  N  N  C  C  C  C  .  C  C  N  =
        """;

    private static readonly ShipmentStatus[][] ShipmentWays =
    [
        [ShipmentStatus.LabelCreated, ShipmentStatus.InTransit, ShipmentStatus.OutForDelivery, ShipmentStatus.Delivered],
        [ShipmentStatus.InTransit, ShipmentStatus.CustomsHold, ShipmentStatus.InTransit],
        [ShipmentStatus.OutForDelivery, ShipmentStatus.Exception, ShipmentStatus.OutForDelivery],
    ];

    private static readonly OrderStatus[][] OrderWays =
    [
        [OrderStatus.Pending, OrderStatus.Confirmed, OrderStatus.Processing, OrderStatus.Shipped, OrderStatus.Delivered],
        [OrderStatus.Confirmed, OrderStatus.OnHold, OrderStatus.Confirmed],
        [OrderStatus.Delivered, OrderStatus.ReturnRequested, OrderStatus.Returned],
        [OrderStatus.Confirmed, OrderStatus.Cancelled],
    ];

    /// <summary>Gets the status machine of shipments.</summary>
    /// <remarks>
    /// <para>
    /// A carrier may take back nearly every status; a move that does so is a <see cref="MoveKind.Correction"/>. If a shipment is Returning
    /// or Returned and an event reports <see cref="ShipmentStatus.Delivered"/>, the shipment was delivered to its sender:
    /// <see cref="StatusMachine{TStatus}.Move"/> returns <see cref="ShipmentStatus.Returned"/>. No move leads to
    /// <see cref="ShipmentStatus.Unknown"/>, and only Unknown can move to <see cref="ShipmentStatus.LabelCreated"/>.
    /// </para>
    /// <para>Only corrections may follow Returned, Destroyed and Cancelled. A return may follow Delivered as a normal move.</para>
    /// </remarks>
    public static StatusMachine<ShipmentStatus> Shipment { get; } =
        StatusTable.Read(ShipmentTable, ShipmentStatus.Unknown, starMeans: ShipmentStatus.Returned, ShipmentWays);

    /// <summary>Gets the status machine of orders.</summary>
    /// <remarks>
    /// <para>
    /// Use this machine to set the status of an order by hand, or to follow the statuses that a marketplace reports. Normal moves go
    /// forward: from Pending to Processing, Shipped, Delivered, ReturnRequested and Returned. They may skip statuses, because one event of
    /// a carrier may stand for several steps. Before the first item has left, an order may be put on hold, fail and recover, or be
    /// cancelled.
    /// </para>
    /// <para>
    /// Corrections follow from a lost or found shipment, or from a mistake of the carrier. Examples: items can be put into a shipment
    /// again; a shipment left although the order was on hold, cancelled or failed; a delivery or a return did not happen; items are sent
    /// again; a return is requested before the delivery is known. A delivered order cannot be moved to Pending, OnHold, Cancelled or
    /// Failed. Only corrections may follow Returned and Cancelled.
    /// </para>
    /// <para>
    /// The status of a <see cref="TrackedOrder"/> does not use this machine. It is calculated from the order's activities and shipments,
    /// and may change in other ways: for example, when the only shipment of an unpaid order is lost, or when an event arrives late.
    /// </para>
    /// </remarks>
    public static StatusMachine<OrderStatus> Order { get; } = StatusTable.Read(OrderTable, OrderStatus.Pending, ordinaryPaths: OrderWays);
}
