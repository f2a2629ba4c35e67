using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Lists why an order refuses an activity or a shipment: see <see cref="OrderActivityNotAllowedException.Reason"/>.</summary>
/// <remarks>
/// The default is <see cref="Unknown"/>. The numbers are stable, but store the name (<see cref="OrderActivityRefusalExtensions.ToName"/>).
/// </remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public enum OrderActivityRefusal : byte
{
    /// <summary>The reason is not known.</summary>
    Unknown,

    /// <summary>The activity is of a kind that this version does not know.</summary>
    UnknownKind,

    /// <summary>
    /// An activity with the same ID already exists with different content, or a shipment with another tracking number or other lines.
    /// </summary>
    DuplicateId,

    /// <summary>The order has no such line.</summary>
    UnknownLine,

    /// <summary>The quantity is greater than what is still possible of the line.</summary>
    QuantityTooLarge,

    /// <summary>The amount is greater than what is still possible.</summary>
    AmountTooLarge,

    /// <summary>The amount is in another currency than the order.</summary>
    OtherCurrency,

    /// <summary>Nothing is left that could be cancelled, returned, refunded or shipped.</summary>
    NothingLeft,

    /// <summary>The order is on hold.</summary>
    OnHold,

    /// <summary>The order has failed.</summary>
    Failed,

    /// <summary>The order has as many activities or shipments as it can hold.</summary>
    TooMany,
}
