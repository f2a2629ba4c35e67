namespace OrderIds.Carriers;

/// <summary>Says what a vendor's word tells beside the status, which it never moves.</summary>
/// <remarks>The default is <see cref="None"/>: the word is about the status. The numbers are stable.</remarks>
public enum TrackingInformation : byte
{
    /// <summary>The word is about the status, or it is not known.</summary>
    None,

    /// <summary>A remark of none of the other kinds, such as a delivery that was scheduled.</summary>
    General,

    /// <summary>Whoever watches the shipment has given up, for want of news.</summary>
    Stale,

    /// <summary>There is a proof of delivery: a signature, a photo or a letter.</summary>
    ProofOfDelivery,

    /// <summary>Somebody asked for the shipment to be sent back.</summary>
    ReturnRequested,

    /// <summary>The carrier investigates.</summary>
    Investigation,

    /// <summary>The pieces of the shipment have different statuses.</summary>
    SplitStatus,

    /// <summary>Somebody has the shipment: the carrier, a broker, customs.</summary>
    Possession,
}
