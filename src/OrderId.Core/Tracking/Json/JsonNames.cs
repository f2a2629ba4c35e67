using System.Text;

namespace OrderIds.Tracking.Json;

/// <summary>Returns the names of fields as strings. Names that this class knows are not allocated anew; any other name is.</summary>
internal static class JsonNames
{
    private static readonly string[] Names =
    [
        "activities", "amount", "by", "cancelled", "carrier", "code", "currency", "delivered", "description", "detail",
        "estimatedDelivery", "estimates", "eventId", "events", "excess", "id", "kind", "leg", "line", "lines", "location",
        "madeAt", "occurredAt", "open", "ordered", "payment", "photoUrl", "precision", "prepared", "proof", "quantity",
        "reason", "receivedBy", "returnRequested", "returned", "shipment", "shipments", "shipped", "signatureUrl", "sku",
        "source", "status", "total", "trackingNumber",
    ];

    // A hash table with open addressing: a look-up ends at the first free place.
    private static readonly (string? Name, byte[] Utf8)[] Places = MakePlaces();

    /// <summary>Returns the name that is written in UTF-8, or <see langword="null"/> if no field has this name.</summary>
    public static string? Find(ReadOnlySpan<byte> utf8)
    {
        int place = Hash(utf8);
        while (Places[place].Name is not null && !utf8.SequenceEqual(Places[place].Utf8))
        {
            place = Next(place);
        }

        return Places[place].Name;
    }

    private static (string? Name, byte[] Utf8)[] MakePlaces()
    {
        var places = new (string? Name, byte[] Utf8)[256];
        foreach (string name in Names)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(name);
            int place = Hash(utf8);
            while (places[place].Name is not null)
            {
                place = Next(place);
            }

            places[place] = (name, utf8);
        }

        return places;
    }

    private static int Next(int place) => (byte)(place + 1);

    private static int Hash(ReadOnlySpan<byte> utf8) =>
        utf8.Length == 0 ? 0 : (byte)((utf8.Length * 37) + (utf8[0] * 5) + utf8[utf8.Length - 1]);
}
