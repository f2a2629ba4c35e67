using System.Text.Json;

namespace OrderIds.Tracking.Json;

/// <summary>Converts proofs of delivery to and from JSON objects.</summary>
internal sealed class ProofOfDeliveryJsonConverter : FieldJsonConverter<ProofOfDelivery>
{
    public static ProofOfDeliveryJsonConverter Instance { get; } = new();

    public override ProofOfDelivery ReadObject(ref Utf8JsonReader reader)
    {
        JsonFields.Start(ref reader, "a proof of delivery");
        string? receivedBy = null, signatureUrl = null, photoUrl = null;
        while (JsonFields.Next(ref reader, out string name))
        {
            switch (name)
            {
                case "receivedBy": receivedBy = JsonFields.String(ref reader, name); break;
                case "signatureUrl": signatureUrl = JsonFields.String(ref reader, name); break;
                case "photoUrl": photoUrl = JsonFields.String(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        return new ProofOfDelivery { ReceivedBy = receivedBy, SignatureUrl = signatureUrl, PhotoUrl = photoUrl };
    }

    public override void WriteFields(Utf8JsonWriter writer, ProofOfDelivery value)
    {
        WriteText(writer, "receivedBy", value.ReceivedBy);
        WriteText(writer, "signatureUrl", value.SignatureUrl);
        WriteText(writer, "photoUrl", value.PhotoUrl);
    }
}
