namespace OrderIds.Tracking.Json;

/// <summary>Returns the names of fields as strings. Names that this class knows are not allocated anew; any other name is.</summary>
internal static class JsonNames
{
    /// <summary>Returns the name that is written in UTF-8, or <see langword="null"/> if no field has this name.</summary>
    /// <remarks>Of the names of one length, those that occur most often come first.</remarks>
    public static string? Find(ReadOnlySpan<byte> utf8) => utf8.Length switch
    {
        2 when utf8.SequenceEqual("id"u8) => "id",
        2 when utf8.SequenceEqual("by"u8) => "by",
        3 when utf8.SequenceEqual("leg"u8) => "leg",
        3 when utf8.SequenceEqual("sku"u8) => "sku",
        4 when utf8.SequenceEqual("code"u8) => "code",
        4 when utf8.SequenceEqual("kind"u8) => "kind",
        4 when utf8.SequenceEqual("line"u8) => "line",
        4 when utf8.SequenceEqual("open"u8) => "open",
        5 when utf8.SequenceEqual("lines"u8) => "lines",
        5 when utf8.SequenceEqual("proof"u8) => "proof",
        5 when utf8.SequenceEqual("total"u8) => "total",
        6 when utf8.SequenceEqual("status"u8) => "status",
        6 when utf8.SequenceEqual("source"u8) => "source",
        6 when utf8.SequenceEqual("amount"u8) => "amount",
        6 when utf8.SequenceEqual("detail"u8) => "detail",
        6 when utf8.SequenceEqual("events"u8) => "events",
        6 when utf8.SequenceEqual("excess"u8) => "excess",
        6 when utf8.SequenceEqual("madeAt"u8) => "madeAt",
        6 when utf8.SequenceEqual("reason"u8) => "reason",
        7 when utf8.SequenceEqual("eventId"u8) => "eventId",
        7 when utf8.SequenceEqual("carrier"u8) => "carrier",
        7 when utf8.SequenceEqual("ordered"u8) => "ordered",
        7 when utf8.SequenceEqual("payment"u8) => "payment",
        7 when utf8.SequenceEqual("shipped"u8) => "shipped",
        8 when utf8.SequenceEqual("location"u8) => "location",
        8 when utf8.SequenceEqual("quantity"u8) => "quantity",
        8 when utf8.SequenceEqual("currency"u8) => "currency",
        8 when utf8.SequenceEqual("photoUrl"u8) => "photoUrl",
        8 when utf8.SequenceEqual("prepared"u8) => "prepared",
        8 when utf8.SequenceEqual("returned"u8) => "returned",
        8 when utf8.SequenceEqual("shipment"u8) => "shipment",
        9 when utf8.SequenceEqual("cancelled"u8) => "cancelled",
        9 when utf8.SequenceEqual("delivered"u8) => "delivered",
        9 when utf8.SequenceEqual("estimates"u8) => "estimates",
        9 when utf8.SequenceEqual("precision"u8) => "precision",
        9 when utf8.SequenceEqual("shipments"u8) => "shipments",
        10 when utf8.SequenceEqual("activities"u8) => "activities",
        10 when utf8.SequenceEqual("occurredAt"u8) => "occurredAt",
        10 when utf8.SequenceEqual("receivedBy"u8) => "receivedBy",
        11 when utf8.SequenceEqual("description"u8) => "description",
        12 when utf8.SequenceEqual("signatureUrl"u8) => "signatureUrl",
        14 when utf8.SequenceEqual("trackingNumber"u8) => "trackingNumber",
        15 when utf8.SequenceEqual("returnRequested"u8) => "returnRequested",
        17 when utf8.SequenceEqual("estimatedDelivery"u8) => "estimatedDelivery",
        _ => null,
    };
}
