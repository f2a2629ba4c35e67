using OrderIds.Carriers.Reading;
using OrderIds.Tracking;

namespace OrderIds.Carriers;

/// <summary>Holds what a payload says.</summary>
/// <remarks>Instances are immutable; all members may be called from any thread.</remarks>
public sealed class TrackingReadResult
{
    internal TrackingReadResult(TrackingVendor vendor) => Vendor = vendor;

    /// <summary>
    /// Gets whose JSON it was; <see cref="TrackingVendor.Unknown"/> only if a queue had messages with payloads of several vendors.
    /// </summary>
    public TrackingVendor Vendor { get; }

    /// <summary>Gets the shipments in the order of the payload; none if the vendor answers that it has none.</summary>
    /// <remarks>
    /// A number that occurs twice gives two shipments: whether they are one is for the caller to say, with
    /// <see cref="TrackedShipment.Merge"/>.
    /// </remarks>
    public IReadOnlyList<TrackedShipment> Shipments { get; internal init; } = [];

    /// <summary>Gets the orders in the order of the payload. Their shipments are among <see cref="Shipments"/>.</summary>
    public IReadOnlyList<TrackedOrder> Orders { get; internal init; } = [];

    /// <summary>Gets the words that the vocabularies do not have, each once, in the order of the payload; at most 100.</summary>
    /// <remarks>
    /// An event of such a word has the word in <see cref="TrackingEvent.Code"/>, and the status of the word beside it if that is known;
    /// else it moves nothing.
    /// </remarks>
    public IReadOnlyList<UnknownTrackingCode> UnknownCodes { get; internal init; } = [];

    /// <summary>Gets what was passed over because it was not what the vendor documents, in the order of the payload; at most 100.</summary>
    /// <remarks>Fields that are not known are no warning: vendors add fields at any time.</remarks>
    public IReadOnlyList<TrackingWarning> Warnings { get; internal init; } = [];

    /// <summary>Returns the vendor and the numbers of shipments and orders; never what is personal data.</summary>
    /// <returns>A text for people who debug.</returns>
    public override string ToString() => ReadingMessages.Reading(Vendor, Shipments.Count, Orders.Count);
}
