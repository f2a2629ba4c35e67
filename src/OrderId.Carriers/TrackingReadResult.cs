using OrderIds.Carriers.Reading;
using OrderIds.Tracking;

namespace OrderIds.Carriers;

/// <summary>Holds the content of a payload: shipments, orders, unknown words and warnings.</summary>
/// <remarks>Instances are immutable; all members may be called from any thread.</remarks>
public sealed class TrackingReadResult
{
    internal TrackingReadResult(TrackingVendor vendor) => Vendor = vendor;

    /// <summary>
    /// Gets the vendor whose JSON was read. It is <see cref="TrackingVendor.Unknown"/> only if a queue had messages with payloads of
    /// several vendors.
    /// </summary>
    public TrackingVendor Vendor { get; }

    /// <summary>Gets the shipments in the order of the payload. The list is empty if the vendor answers that there are none.</summary>
    /// <remarks>
    /// A number that occurs twice gives two shipments. If they are the same shipment, the caller joins them with
    /// <see cref="TrackedShipment.Merge"/>.
    /// </remarks>
    public IReadOnlyList<TrackedShipment> Shipments { get; internal init; } = [];

    /// <summary>Gets the orders in the order of the payload. Their shipments are among <see cref="Shipments"/>.</summary>
    public IReadOnlyList<TrackedOrder> Orders { get; internal init; } = [];

    /// <summary>Gets the words that the vocabularies do not have, each once, in the order of the payload; at most 100.</summary>
    /// <remarks>
    /// An event with such a word has the word in <see cref="TrackingEvent.Code"/>. If the payload gives a known word beside it, the event
    /// has the status of the known word. Otherwise the event does not change the status of the shipment.
    /// </remarks>
    public IReadOnlyList<UnknownTrackingCode> UnknownCodes { get; internal init; } = [];

    /// <summary>
    /// Gets a warning for each part of the payload that was skipped because it is not as the vendor documents it. The warnings have the
    /// order of the payload; there are at most 100.
    /// </summary>
    /// <remarks>Unknown fields give no warning, because vendors add fields at any time.</remarks>
    public IReadOnlyList<TrackingWarning> Warnings { get; internal init; } = [];

    /// <summary>Returns the vendor, the number of shipments and the number of orders. The text contains no personal data.</summary>
    /// <returns>A text for people who debug.</returns>
    public override string ToString() => ReadingMessages.Reading(Vendor, Shipments.Count, Orders.Count);
}
