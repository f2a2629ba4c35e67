using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Specifies why or how a shipment has its status.</summary>
/// <remarks>
/// The members summarize the vendors' status codes. The default is <see cref="None"/>. The numbers are stable, but prefer to store the name
/// (<see cref="ShipmentDetailExtensions.ToName"/>). An event may have a detail that usually belongs to another status.
/// </remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public enum ShipmentDetail : byte
{
    /// <summary>No detail is given.</summary>
    None,

    /// <summary>
    /// The detail is a word that this version of the library does not know; <see cref="TrackingEvent.RawDetail"/> contains the word.
    /// </summary>
    Unknown,

    /// <summary>A problem of a kind that no other member describes.</summary>
    Other,

    /// <summary>The courier tried to deliver the shipment, but could not.</summary>
    DeliveryAttemptFailed,

    /// <summary>The weather delays the shipment.</summary>
    Weather,

    /// <summary>The carrier made an error, such as a missort.</summary>
    CarrierProcessing,

    /// <summary>The shipment is late, and no reason is given.</summary>
    Delayed,

    /// <summary>The address is wrong or incomplete, or was changed.</summary>
    AddressProblem,

    /// <summary>The recipient refused the shipment.</summary>
    Refused,

    /// <summary>The shipment is damaged. With the status Delivered, it arrived damaged.</summary>
    Damaged,

    /// <summary>The carrier holds the shipment.</summary>
    Held,

    /// <summary>The carrier holds the shipment until something is paid.</summary>
    HeldForPayment,

    /// <summary>The recipient did not collect the shipment in time.</summary>
    PickupMissed,

    /// <summary>The carrier could not collect the shipment from the sender.</summary>
    CarrierPickupFailed,

    /// <summary>The carrier does not accept the shipment.</summary>
    RejectedByCarrier,

    /// <summary>The sender or the recipient must act before the shipment can go on.</summary>
    ActionRequired,

    /// <summary>The shipment cannot be delivered.</summary>
    Undeliverable,

    /// <summary>In transit: the carrier has received the shipment.</summary>
    Accepted,

    /// <summary>In transit: customs examines the shipment as usual.</summary>
    CustomsProcessing,

    /// <summary>In transit: customs has released the shipment.</summary>
    CustomsCleared,

    /// <summary>In transit: the shipment was redirected to another address.</summary>
    Redirected,

    /// <summary>In transit: the shipment was found or repaired.</summary>
    Recovered,

    /// <summary>Delivered: the person who took the shipment signed for it.</summary>
#pragma warning disable CA1720 // The field's term; it does not look like the type of a number here.
    Signed,
#pragma warning restore CA1720

    /// <summary>Delivered: a photo was taken as proof.</summary>
    Photo,

    /// <summary>Delivered: the recipient collected the shipment.</summary>
    PickedUpByRecipient,

    /// <summary>Delivered: a neighbor took the shipment.</summary>
    Neighbor,

    /// <summary>Delivered: the shipment was left at an agreed place, such as a garage.</summary>
    SafePlace,

    /// <summary>Delivered: the courier collected cash.</summary>
    CashOnDelivery,

    /// <summary>Delivered: some pieces are missing.</summary>
    Partial,

    /// <summary>Information only: the tracking provider no longer checks the shipment.</summary>
    Stale,
}
