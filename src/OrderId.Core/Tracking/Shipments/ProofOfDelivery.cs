using System.Text;
using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Represents the proof that a shipment was delivered.</summary>
/// <remarks>
/// It does not say that the shipment is delivered: carriers send it before the scan, after it, or without one. Texts are kept like those of
/// a <see cref="TrackingEvent"/>. The name is personal data, and a link is often signed: it alone opens the image.
/// <see cref="object.ToString"/> shows only which of these values are present. Instances are immutable.
/// </remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public sealed record ProofOfDelivery
{
    /// <summary>Gets the name of the person who took the shipment.</summary>
    public string? ReceivedBy { get; init => field = TrackingText.Clean(value); }

    /// <summary>Gets where the image of the signature is.</summary>
    public string? SignatureUrl { get; init => field = TrackingText.Clean(value); }

    /// <summary>Gets where the photo of the delivered shipment is.</summary>
    public string? PhotoUrl { get; init => field = TrackingText.Clean(value); }

    internal bool IsEmpty => ReceivedBy is null && SignatureUrl is null && PhotoUrl is null;

    /// <summary>Puts what a newer proof says over what an older one said, field by field.</summary>
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
