using OrderIds.Tracking;

namespace OrderIds.Carriers.Reading;

/// <summary>Holds what a payload says of a package of an order.</summary>
internal sealed class AmazonPackage
{
    public ShipmentDraft Shipment { get; } = new();

    /// <summary>Gets the name that Amazon gives to the package.</summary>
    public string? Reference { get; private set; }

    /// <summary>Gets how much of which line is in it.</summary>
    public List<(string Line, int Quantity)> Contents { get; } = [];

    public static AmazonPackage Read(ref JsonWalker json, Payload payload)
    {
        var package = new AmazonPackage();
        ShipmentDraft shipment = package.Shipment;
        JsonTime? created = null;
        JsonTime? shipped = null;
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("packageReferenceId"u8))
            {
                package.Reference = json.Key();
            }
            else if (json.Is("trackingNumber"u8))
            {
                shipment.Number = json.Key();
            }
            else if (json.Is("carrier"u8))
            {
                shipment.Carrier = json.Text();
            }
            else if (json.Is("createdTime"u8))
            {
                created = json.Time();
            }
            else if (json.Is("shipTime"u8))
            {
                shipped = json.Time();
            }
            else if (json.Is("packageStatus"u8))
            {
                shipment.Summary.Mapping = ReadStatus(ref json, payload);
            }
            else if (json.Is("packageItems"u8))
            {
                json.StartArray();
                while (json.NextItem())
                {
                    package.ReadItem(ref json);
                }
            }
        }

        if (created is { } label)
        {
            payload.Add(ref json, shipment, At(label, ShipmentStatus.LabelCreated, ShipmentDetail.None));
        }

        if (shipped is { } handover)
        {
            payload.Add(ref json, shipment, At(handover, ShipmentStatus.InTransit, ShipmentDetail.Accepted));
        }

        return package;
    }

    private static EventDraft At(JsonTime time, ShipmentStatus status, ShipmentDetail detail) =>
        new() { Time = time, Mapping = new TrackingMapping { Status = status, Detail = detail, IsKnown = true } };

    private static TrackingMapping ReadStatus(ref JsonWalker json, Payload payload)
    {
        ReadOnlySpan<byte> status = default;
        ReadOnlySpan<byte> detail = default;
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("status"u8))
            {
                status = json.Utf8();
            }
            else if (json.Is("detailedStatus"u8))
            {
                detail = json.Utf8();
            }
        }

        return payload.Map(TrackingVocabulary.AmazonOrderPackages, status, detail);
    }

    private void ReadItem(ref JsonWalker json)
    {
        string? line = null;
        int quantity = 0;
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("orderItemId"u8))
            {
                line = json.Key();
            }
            else if (json.Is("quantity"u8))
            {
                quantity = json.Quantity();
            }
        }

        if (line is not null && quantity > 0)
        {
            Contents.Add((line, quantity));
        }
    }
}
