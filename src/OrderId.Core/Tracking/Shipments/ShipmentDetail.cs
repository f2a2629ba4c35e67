using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Says why or how a shipment has its status.</summary>
/// <remarks>
/// The members summarize the vendors' status codes. The default is <see cref="None"/>. The numbers are stable, but store the
/// word (<see cref="ShipmentDetailExtensions.ToName"/>). A detail that belongs to another status than the event's is kept as it is.
/// </remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public enum ShipmentDetail : byte
{
    /// <summary>No detail is given.</summary>
    None,

    /// <summary>A word that this version does not know; <see cref="TrackingEvent.RawDetail"/> has it.</summary>
    Unknown,

    /// <summary>A problem of a kind that no other member describes.</summary>
    Other,

    /// <summary>The courier was there and could not deliver.</summary>
    DeliveryAttemptFailed,

    /// <summary>The weather delays the shipment.</summary>
    Weather,

    /// <summary>The carrier made an error, such as a missort.</summary>
    CarrierProcessing,

    /// <summary>The shipment is late, for no reason given.</summary>
    Delayed,

    /// <summary>The address is wrong, incomplete or was changed.</summary>
    AddressProblem,

    /// <summary>The recipient refused the shipment.</summary>
    Refused,

    /// <summary>The shipment is damaged; of a delivered one, it arrived damaged.</summary>
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

    /// <summary>The shipment waits until the sender or the recipient has acted.</summary>
    ActionRequired,

    /// <summary>The shipment cannot be delivered.</summary>
    Undeliverable,

    /// <summary>In transit: the carrier has taken the shipment over.</summary>
    Accepted,

    /// <summary>In transit: customs examines the shipment as usual.</summary>
    CustomsProcessing,

    /// <summary>In transit: customs has released the shipment.</summary>
    CustomsCleared,

    /// <summary>In transit: the shipment goes to another address.</summary>
    Redirected,

    /// <summary>In transit: the shipment was found or repaired.</summary>
    Recovered,

    /// <summary>Delivered against a signature.</summary>
#pragma warning disable CA1720 // The field's term; it does not look like the type of a number here.
    Signed,
#pragma warning restore CA1720

    /// <summary>Delivered, with a photo as proof.</summary>
    Photo,

    /// <summary>Delivered: the recipient collected the shipment.</summary>
    PickedUpByRecipient,

    /// <summary>Delivered to a neighbor.</summary>
    Neighbor,

    /// <summary>Delivered to a place agreed on, such as a garage.</summary>
    SafePlace,

    /// <summary>Delivered, and cash was collected.</summary>
    CashOnDelivery,

    /// <summary>Delivered in part: some pieces are missing.</summary>
    Partial,

    /// <summary>Information only: the tracking provider has stopped asking for news.</summary>
    Stale,
}
