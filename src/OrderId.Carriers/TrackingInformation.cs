using System.Text.Json.Serialization;

namespace OrderIds.Carriers;

/// <summary>Lists the kinds of information that a vendor's code can give without changing a status.</summary>
/// <remarks>The default is <see cref="None"/>. The numbers are stable. In JSON, a value is written as the name of its member.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<TrackingInformation>))]
public enum TrackingInformation : byte
{
    /// <summary>The code gives no information of this kind: it is a status, or it is not known.</summary>
    None,

    /// <summary>Information of any other kind, for example that the delivery was scheduled.</summary>
    General,

    /// <summary>The tracking provider no longer asks the carrier for updates.</summary>
    Stale,

    /// <summary>There is a proof of delivery: a signature, a photo or a letter.</summary>
    ProofOfDelivery,

    /// <summary>A return of the shipment was requested.</summary>
    ReturnRequested,

    /// <summary>The carrier is investigating where the shipment is.</summary>
    Investigation,

    /// <summary>The pieces of the shipment have different statuses.</summary>
    SplitStatus,

    /// <summary>The code names who has the shipment: the carrier, a broker or customs.</summary>
    Possession,
}
