using OrderIds.Tracking.Machines;

namespace OrderIds.Tracking;

/// <summary>Holds the machines that ship: what may happen to a shipment and to an order.</summary>
/// <remarks>All members may be called from any thread.</remarks>
public static class StatusMachines
{
    // Columns: Unknown, LabelCreated, InTransit, CustomsHold, OutForDelivery, AvailableForPickup, Exception, Delivered, Returning, Returned, Lost, Destroyed, Cancelled.
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

    // Columns: Pending, OnHold, Confirmed, Processing, PartiallyShipped, Shipped, PartiallyDelivered, Delivered, ReturnRequested, PartiallyReturned, Returned, Cancelled, Failed.
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

    /// <summary>Gets the machine of shipments.</summary>
    /// <remarks>
    /// <para>
    /// A carrier may take back nearly everything, and such a move is a <see cref="MoveKind.Correction"/>. A shipment that is on its way back or back, and said to be
    /// <see cref="ShipmentStatus.Delivered"/>, was delivered to its sender: <see cref="StatusMachine{TStatus}.Move"/> gives <see cref="ShipmentStatus.Returned"/>.
    /// Nothing moves to <see cref="ShipmentStatus.Unknown"/>, and nothing goes back to <see cref="ShipmentStatus.LabelCreated"/>.
    /// </para>
    /// <para>Nothing normal follows Returned, Destroyed and Cancelled. Delivered is settled, though a return may follow.</para>
    /// </remarks>
    public static StatusMachine<ShipmentStatus> Shipment { get; } = StatusTable.Read(ShipmentTable, ShipmentStatus.Unknown, starMeans: ShipmentStatus.Returned);

    /// <summary>Gets the machine of orders.</summary>
    /// <remarks>
    /// <para>
    /// It is for whoever moves an order by hand, or keeps the statuses a marketplace reports. Ordinary is what goes on: from an order that waits to one that is prepared, shipped, delivered, asked back
    /// and returned, with steps of the carrier left out, as one scan may tell of several; holding and failing before anything has left, and what ends them; calling everything off
    /// before anything has left.
    /// </para>
    /// <para>
    /// A correction is what a carrier's loss, find or mistake leads to: lines that are open again, a parcel that left although the order was held, cancelled or had failed, a delivery or a return that was
    /// none, goods sent again after they came back, a return asked for before anything is known to be delivered. Nothing that was delivered becomes unpaid, held, cancelled or failed by hand. Nothing normal
    /// follows Returned and Cancelled.
    /// </para>
    /// <para>
    /// The status of an <see cref="Tracking.TrackedOrder"/> does not go through this machine: it follows from all of the order's activities and shipments, and may go elsewhere, as when the only parcel of an unpaid order is lost,
    /// or a fact arrives late.
    /// </para>
    /// </remarks>
    public static StatusMachine<OrderStatus> Order { get; } = StatusTable.Read(OrderTable, OrderStatus.Pending);
}
