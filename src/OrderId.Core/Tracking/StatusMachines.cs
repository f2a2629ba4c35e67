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
        Pending             =  N  N  N  N  N  N  N  C  N  N  N  N
        OnHold              N  =  N  N  N  N  N  N  C  N  N  N  N
        Confirmed           .  N  =  N  N  N  N  N  C  N  N  N  N
        Processing          C  N  C  =  N  N  N  N  C  N  N  N  N
        PartiallyShipped    C  C  C  C  =  N  N  N  C  N  N  C  C
        Shipped             C  C  C  C  C  =  N  N  C  N  N  C  C
        PartiallyDelivered  C  C  C  C  C  C  =  N  N  N  N  C  C
        Delivered           C  C  C  C  C  C  C  =  N  N  N  C  C
        ReturnRequested     C  C  C  C  C  C  C  C  =  N  N  C  C
        PartiallyReturned   C  C  C  C  C  C  C  C  C  =  N  C  C
        Returned            C  C  C  C  C  C  C  C  C  C  =  C  C
        Cancelled           C  C  C  C  C  C  C  C  C  C  C  =  C
        Failed              N  N  N  N  C  C  C  C  C  C  C  N  =
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
    /// An order's status follows from its acts and shipments (<see cref="Tracking.Order.Status"/>), and this machine tells the ordinary steps from those that take something back. Ordinary is what goes on: from an order that
    /// waits to one that is prepared, shipped, delivered, asked back and returned, with any of them left out, as one scan may tell of several; holding and failing before anything has
    /// left, and what ends them; calling everything off before anything has left.
    /// </para>
    /// <para>
    /// A correction is what a carrier's loss, find or mistake leads to: lines that are open again, goods sent again after they came back, a parcel that left although the order was cancelled or had
    /// failed. A return asked for before anything is known to be delivered is one too. When one shipment is all there is, its loss leads from anywhere to wherever the order stands without it, so nearly every step may be a
    /// correction. The one that never is: what is paid in full does not become unpaid.
    /// </para>
    /// <para>
    /// The steps are those of facts that arrive in the order in which they happened. Facts that arrive late have the status worked out anew, and it may then differ in any way.
    /// Nothing normal follows Returned and Cancelled.
    /// </para>
    /// </remarks>
    public static StatusMachine<OrderStatus> Order { get; } = StatusTable.Read(OrderTable, OrderStatus.Pending);
}
