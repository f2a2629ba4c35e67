using System.Text;
using MyShop;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using OrderIds.Tracking;

namespace OrderIds.Serializers.Tests;

public class NewtonsoftTests : SerializerContract
{
    private static readonly JsonSerializerSettings Settings = Create();

    protected override byte[] Write(Sale sale) => Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(sale, Settings));

    protected override Sale Read(byte[] written) => JsonConvert.DeserializeObject<Sale>(Encoding.UTF8.GetString(written), Settings)!;

    private static JsonSerializerSettings Create()
    {
        // <page>
        var settings = new JsonSerializerSettings();
        settings.Converters.Add(new StringEnumConverter { AllowIntegerValues = false });
        settings.Converters.Add(new TrackedJsonConverter());
        // </page>
        return settings;
    }

    [Fact]
    public void Shipment_IsReadAsWritten()
    {
        TrackedShipment shipment = TrackedShipment.Create("EXAMPLE-1").Apply(
            new TrackingEvent
            {
                Status = ShipmentStatus.Delivered,
                OccurredAt = new DateTimeOffset(2026, 1, 2, 12, 0, 0, TimeSpan.FromHours(1)),
                Code = "D",
            });

        string json = JsonConvert.SerializeObject(new { Shipment = shipment }, Settings);

        Assert.Equal(shipment, JsonConvert.DeserializeAnonymousType(json, new { Shipment = shipment }, Settings)!.Shipment);
    }

    [Fact]
    public void TextsLikeTimesAndLongAmounts_AreReadAsWritten()
    {
        TrackedShipment shipment = TrackedShipment.Create("EXAMPLE-1").Apply(
            new TrackingEvent
            {
                Status = ShipmentStatus.Delivered,
                OccurredAt = new DateTimeOffset(2026, 1, 2, 12, 0, 0, TimeSpan.FromHours(1)),
                EventId = "2026-03-02T08:00:00.000Z",
            });
        var price = new CurrencyAmount(123456789012345678.91m, "EUR");

        var read = JsonConvert.DeserializeAnonymousType(
            JsonConvert.SerializeObject(new { Shipment = shipment, Price = price, At = "2026-03-02T08:00:00.000Z" }, Settings),
            new { Shipment = shipment, Price = price, At = default(DateTimeOffset) },
            Settings)!;

        Assert.Equal("2026-03-02T08:00:00.000Z", read.Shipment.Current!.EventId);
        Assert.Equal(TimeSpan.FromHours(1), read.Shipment.Current.OccurredAt.Offset);
        Assert.Equal(price, read.Price);
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero), read.At);
    }

    [Fact]
    public void DictionaryKey_IsReadAsWritten()
    {
        var counts = new Dictionary<OrderId, int> { [Some.Id] = 3 };

        Assert.Equal(counts, JsonConvert.DeserializeObject<Dictionary<OrderId, int>>(JsonConvert.SerializeObject(counts)));
    }
}
