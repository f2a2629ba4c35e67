using OrderIds.Tracking.Machines;

namespace OrderIds.Tracking;

/// <summary>Provides the library's status machines: which status of a shipment, and of an order, may follow which.</summary>
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

    /// <summary>Gets the machine of shipments.</summary>
    /// <remarks>
    /// <para>
    /// A carrier may take back nearly everything, and such a move is a <see cref="MoveKind.Correction"/>. A shipment that is on its way
    /// back or back, and said to be <see cref="ShipmentStatus.Delivered"/>, was delivered to its sender:
    /// <see cref="StatusMachine{TStatus}.Move"/> gives <see cref="ShipmentStatus.Returned"/>. Nothing moves to
    /// <see cref="ShipmentStatus.Unknown"/>, and nothing goes back to <see cref="ShipmentStatus.LabelCreated"/>.
    /// </para>
    /// <para>No normal move leaves Returned, Destroyed and Cancelled. Delivered is settled, though a return may follow.</para>
    /// </remarks>
    public static StatusMachine<ShipmentStatus> Shipment { get; } =
        StatusTable.Read(ShipmentTable, ShipmentStatus.Unknown, starMeans: ShipmentStatus.Returned, ShipmentWays);

    /// <summary>Gets the machine of orders.</summary>
    /// <remarks>
    /// <para>
    /// Use it to move an order by hand, or to keep the statuses that a marketplace reports. Normal moves go forward: from Pending to
    /// Processing, Shipped, Delivered, ReturnRequested and Returned. Steps of the carrier may be left out, because one scan may stand for
    /// several. Before anything has left, an order may be held, fail and recover, or be cancelled.
    /// </para>
    /// <para>
    /// A correction is what follows from a loss, a find or a mistake of the carrier: lines that are open again, a shipment that left
    /// although the order was on hold, cancelled or failed, a delivery or a return that did not happen, items that are sent again, a return
    /// that is requested before the delivery is known. A delivered order cannot become Pending, OnHold, Cancelled or Failed by hand. No
    /// normal move leaves Returned and Cancelled.
    /// </para>
    /// <para>
    /// The status of a <see cref="TrackedOrder"/> does not go through this machine. It follows from the order's activities and shipments,
    /// and may change in other ways, such as when the only shipment of an unpaid order is lost, or a fact arrives late.
    /// </para>
    /// </remarks>
    public static StatusMachine<OrderStatus> Order { get; } = StatusTable.Read(OrderTable, OrderStatus.Pending, ordinaryPaths: OrderWays);
}
