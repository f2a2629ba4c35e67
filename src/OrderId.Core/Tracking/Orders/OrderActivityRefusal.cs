using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Specifies why an order refuses an activity or a shipment: see <see cref="OrderActivityNotAllowedException.Reason"/>.</summary>
/// <remarks>
/// The default is <see cref="Unknown"/>. The numbers are stable, but prefer to store the name
/// (<see cref="OrderActivityRefusalExtensions.ToName"/>).
/// </remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public enum OrderActivityRefusal : byte
{
    /// <summary>The reason is not known.</summary>
    Unknown,

    /// <summary>The activity is of a kind that this version of the library does not know.</summary>
    UnknownKind,

    /// <summary>
    /// An activity with the same ID and different content already exists, or a shipment with the same ID and another tracking number or
    /// other lines.
    /// </summary>
    DuplicateId,

    /// <summary>The activity or shipment names a line that the order does not have.</summary>
    UnknownLine,

    /// <summary>The quantity of a line is greater than allowed: see <see cref="OrderActivityNotAllowedException.QuantityLimit"/>.</summary>
    QuantityTooLarge,

    /// <summary>The amount is greater than allowed: see <see cref="OrderActivityNotAllowedException.AmountLimit"/>.</summary>
    AmountTooLarge,

    /// <summary>The amount is not in the currency of the order's total.</summary>
    OtherCurrency,

    /// <summary>No item or no money is left that could be cancelled, returned, refunded or shipped.</summary>
    NothingLeft,

    /// <summary>The order is on hold.</summary>
    OnHold,

    /// <summary>The order has failed.</summary>
    Failed,

    /// <summary>The order already has the maximum number of activities or shipments.</summary>
    TooMany,
}
