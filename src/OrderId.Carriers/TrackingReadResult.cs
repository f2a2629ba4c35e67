using OrderIds.Carriers.Reading;
using OrderIds.Tracking;

namespace OrderIds.Carriers;

/// <summary>Represents the content of a payload: shipments, orders, unknown codes and warnings.</summary>
/// <remarks>Instances are immutable; all members may be called from any thread.</remarks>
public sealed class TrackingReadResult
{
    internal TrackingReadResult(TrackingVendor vendor) => Vendor = vendor;

    /// <summary>
    /// Gets the vendor whose data was read. It is <see cref="TrackingVendor.Unknown"/> only if the payload is a list of queue messages that
    /// contain data of several vendors.
    /// </summary>
    public TrackingVendor Vendor { get; }

    /// <summary>Gets the shipments in the order of the payload. The list is empty if the vendor reports no shipments.</summary>
    /// <remarks>
    /// A tracking number that occurs twice gives two shipments. If both are the same parcel, combine them with
    /// <see cref="TrackedShipment.Merge"/>.
    /// </remarks>
    public IReadOnlyList<TrackedShipment> Shipments { get; internal init; } = [];

    /// <summary>Gets the orders in the order of the payload. <see cref="Shipments"/> contains their shipments, too.</summary>
    public IReadOnlyList<TrackedOrder> Orders { get; internal init; } = [];

    /// <summary>
    /// Gets the vendor's codes that no <see cref="TrackingVocabulary"/> contains, without repetition, in the order of the payload; at most
    /// 100.
    /// </summary>
    /// <remarks>
    /// An event keeps an unknown code in <see cref="TrackingEvent.Code"/>. If the payload gives a known code for the same event as well,
    /// the event has the status of the known code. Otherwise the event does not change the status of the shipment.
    /// </remarks>
    public IReadOnlyList<UnknownTrackingCode> UnknownCodes { get; internal init; } = [];

    /// <summary>
    /// Gets a warning for each part of the payload that was skipped because it differs from the vendor's documentation, in the order of the
    /// payload; at most 100.
    /// </summary>
    /// <remarks>Unknown fields give no warning, because vendors add fields at any time.</remarks>
    public IReadOnlyList<TrackingWarning> Warnings { get; internal init; } = [];

    /// <summary>Returns the vendor, the number of shipments and the number of orders. The text contains no personal data.</summary>
    /// <returns>A text for debugging.</returns>
    public override string ToString() => ReadingMessages.Reading(Vendor, Shipments.Count, Orders.Count);
}
