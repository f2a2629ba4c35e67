using System.Text;
using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Represents the proof that a shipment was delivered.</summary>
/// <remarks>
/// A proof does not make a shipment delivered: carriers send the proof before the delivery event, after it, or without one. Texts are
/// cleaned and cut like those of a <see cref="TrackingEvent"/>. The name of the person who took the shipment is personal data. The URL of
/// an image is often signed, so that anyone who has the URL can open the image. <see cref="object.ToString"/> shows only which of the
/// values are present. Instances are immutable.
/// </remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public sealed record ProofOfDelivery
{
    /// <summary>Gets the name of the person who took the shipment, or <see langword="null"/> if it is not known.</summary>
    public string? ReceivedBy { get; init => field = TrackingText.Clean(value); }

    /// <summary>Gets the URL of the image of the signature, or <see langword="null"/> if there is none.</summary>
    public string? SignatureUrl { get; init => field = TrackingText.Clean(value); }

    /// <summary>Gets the URL of the photo of the delivered shipment, or <see langword="null"/> if there is none.</summary>
    public string? PhotoUrl { get; init => field = TrackingText.Clean(value); }

    internal bool IsEmpty => ReceivedBy is null && SignatureUrl is null && PhotoUrl is null;

    /// <summary>Combines two proofs field by field. A field of the newer proof replaces that of the older one.</summary>
    internal static ProofOfDelivery? Combine(ProofOfDelivery? older, ProofOfDelivery? newer)
    {
        if (older is null || newer is null)
        {
            return newer ?? older;
        }

        return new ProofOfDelivery
        {
            ReceivedBy = newer.ReceivedBy ?? older.ReceivedBy,
            SignatureUrl = newer.SignatureUrl ?? older.SignatureUrl,
            PhotoUrl = newer.PhotoUrl ?? older.PhotoUrl,
        };
    }

    internal static int Compare(ProofOfDelivery? left, ProofOfDelivery? right)
    {
        if (left is null || right is null)
        {
            return (left is null ? 0 : 1) - (right is null ? 0 : 1);
        }

        int order = string.CompareOrdinal(left.ReceivedBy, right.ReceivedBy);
        order = order != 0 ? order : string.CompareOrdinal(left.SignatureUrl, right.SignatureUrl);
        return order != 0 ? order : string.CompareOrdinal(left.PhotoUrl, right.PhotoUrl);
    }

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("HasReceivedBy = ").Append(ReceivedBy is not null)
            .Append(", HasSignatureUrl = ").Append(SignatureUrl is not null)
            .Append(", HasPhotoUrl = ").Append(PhotoUrl is not null);
        return true;
    }
}
