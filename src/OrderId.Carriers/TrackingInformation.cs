using System.Text.Json.Serialization;

namespace OrderIds.Carriers;

/// <summary>Lists the kinds of information that a vendor's code can give.</summary>
/// <remarks>
/// A code that is information never changes a status. The default is <see cref="None"/>. The numbers are stable; in JSON, a value is a
/// word: the name of the member.
/// </remarks>
[JsonConverter(typeof(JsonStringEnumConverter<TrackingInformation>))]
public enum TrackingInformation : byte
{
    /// <summary>The code is a status, or is not known.</summary>
    None,

    /// <summary>Any other information, such as a delivery that was scheduled.</summary>
    General,

    /// <summary>The tracking provider has stopped asking for news.</summary>
    Stale,

    /// <summary>There is a proof of delivery: a signature, a photo or a letter.</summary>
    ProofOfDelivery,

    /// <summary>A return of the shipment was requested.</summary>
    ReturnRequested,

    /// <summary>The carrier investigates where the shipment is.</summary>
    Investigation,

    /// <summary>The pieces of the shipment have different statuses.</summary>
    SplitStatus,

    /// <summary>The code names who has the shipment: the carrier, a broker or customs.</summary>
    Possession,
}
