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

    private static readonly Entry[][] Buckets = MakeBuckets();

    /// <summary>Returns the name that is written in UTF-8, or <see langword="null"/> if no field has this name.</summary>
    public static string? Find(ReadOnlySpan<byte> utf8)
    {
        foreach (Entry entry in Buckets[Hash(utf8)])
        {
            if (utf8.SequenceEqual(entry.Utf8))
            {
                return entry.Name;
            }
        }

        return null;
    }

    private static Entry[][] MakeBuckets()
    {
        ILookup<int, Entry> byHash = Names
            .Select(name => new Entry(name, Encoding.UTF8.GetBytes(name)))
            .ToLookup(entry => Hash(entry.Utf8));
        return [.. Enumerable.Range(0, 256).Select(hash => byHash[hash].ToArray())];
    }

    private static int Hash(ReadOnlySpan<byte> utf8) =>
        utf8.Length == 0 ? 0 : (byte)((utf8.Length * 37) + (utf8[0] * 5) + utf8[utf8.Length - 1]);

    private readonly struct Entry(string name, byte[] utf8)
    {
        public readonly string Name = name;
        public readonly byte[] Utf8 = utf8;
    }
}
