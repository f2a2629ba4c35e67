using System.Text;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests.Vocabularies;

public class TrackingVocabularyTests
{
    private static readonly byte[] Latin1 = [0xE9, 0xFF];

    [Fact]
    public void Map_KnownWord_GivesStatusAndDetail()
    {
        TrackingMapping mapping = TrackingVocabulary.AfterShip.Map("Exception_017");

        Assert.Equal(
            new TrackingMapping
            {
                Code = "Exception_017",
                Status = ShipmentStatus.Exception,
                Detail = ShipmentDetail.Weather,
                IsKnown = true,
            },
            mapping);
        Assert.False(mapping.IsInformation);
        Assert.False(mapping.IsStale);
    }

    [Fact]
    public void Map_Information_MovesNothing()
    {
        TrackingMapping mapping = TrackingVocabulary.AfterShip.Map("OutForDelivery_003");
        TrackedShipment shipment = TrackedShipment.Create("EXAMPLE0001")
            .Apply(new TrackingEvent { Status = ShipmentStatus.Delivered, OccurredAt = Day(1, 1) })
            .Apply(new TrackingEvent { Status = mapping.Status, Detail = mapping.Detail, OccurredAt = Day(1, 2) });

        Assert.Equal(
            (ShipmentStatus.Unknown, true, false, true), (mapping.Status, mapping.IsInformation, mapping.IsStale, mapping.IsKnown));
        Assert.Equal(ShipmentStatus.Delivered, shipment.Status);
        Assert.False(shipment.IsStale);
    }

    [Fact]
    public void Map_Stale_IsAFlagOfTheShipment()
    {
        TrackingMapping mapping = TrackingVocabulary.SeventeenTrack.Map("Expired");
        TrackedShipment shipment = TrackedShipment.Create("EXAMPLE0001")
            .Apply(new TrackingEvent { Status = ShipmentStatus.InTransit, OccurredAt = Day(1, 1) })
            .Apply(new TrackingEvent { Status = mapping.Status, Detail = mapping.Detail, OccurredAt = Day(2, 1) });

        Assert.Equal((ShipmentStatus.Unknown, true, true), (mapping.Status, mapping.IsInformation, mapping.IsStale));
        Assert.Equal((ShipmentStatus.InTransit, true), (shipment.Status, shipment.IsStale));
    }

    [Fact]
    public void Map_WordOfOrders_GivesTheStatusOfAnOrder()
    {
        Assert.Equal(
            new TrackingMapping { Code = "UNSHIPPED", OrderStatus = OrderStatus.Confirmed, IsKnown = true },
            TrackingVocabulary.AmazonOrders.Map("UNSHIPPED"));
        Assert.Equal(
            new TrackingMapping { Code = "OrderProblem", HasProblem = true, IsKnown = true },
            TrackingVocabulary.SchemaOrg.Map("OrderProblem"));
        Assert.Equal(OrderStatus.Delivered, TrackingVocabulary.SchemaOrg.Map("https://schema.org/OrderDelivered").OrderStatus);
        Assert.Equal(OrderStatus.Delivered, TrackingVocabulary.SchemaOrg.Map("http://schema.org/OrderDelivered").OrderStatus);
    }

    [Theory]
    [InlineData("Exception_999")]
    [InlineData("exception_017")]
    [InlineData("Exception_017 ")]
    [InlineData(" ")]
    [InlineData("Exception_01\u0667")]
    [InlineData("\u0152xception_017")]
    public void Map_UnknownWord_IsUnknownAndKeepsTheWord(string code)
    {
        var expected = new TrackingMapping { Code = code };

        Assert.Equal(expected, TrackingVocabulary.AfterShip.Map(code));
        Assert.Equal(expected, TrackingVocabulary.AfterShip.Map(code.AsSpan()));
        Assert.Equal(expected, TrackingVocabulary.AfterShip.Map(Encoding.UTF8.GetBytes(code)));
        Assert.Equal((ShipmentStatus.Unknown, false, false), (expected.Status, expected.IsKnown, expected.IsInformation));
    }

    [Fact]
    public void Map_Nothing_IsUnknown()
    {
        Assert.Equal(default, TrackingVocabulary.AfterShip.Map(null));
        Assert.Equal(default, TrackingVocabulary.AfterShip.Map(string.Empty));
        Assert.Equal(default, TrackingVocabulary.AfterShip.Map(default(ReadOnlySpan<char>)));
        Assert.Equal(default, TrackingVocabulary.AfterShip.Map(default(ReadOnlySpan<byte>)));
        Assert.Equal(default, TrackingVocabulary.AfterShip.Map(null, null));
    }

    [Fact]
    public void Map_BytesThatAreNoUtf8_AreUnknown()
    {
        TrackingMapping mapping = TrackingVocabulary.AfterShip.Map(Latin1);

        Assert.Equal(new TrackingMapping { Code = "\uFFFD\uFFFD" }, mapping);
    }

    [Fact]
    public void Map_WordOfAMegabyte_IsUnknown()
    {
        string code = new('E', 1_000_000);

        Assert.False(TrackingVocabulary.AfterShip.Map(code).IsKnown);
        Assert.False(TrackingVocabulary.AfterShip.Map(Encoding.UTF8.GetBytes(code)).IsKnown);
        Assert.False(TrackingVocabulary.Shippo.Map(code, code).IsKnown);
    }

    [Fact]
    public void Map_ShopifyOfEitherApi_IsTheSame()
    {
        IEnumerable<TrackingMapping> ofGraphQl = TrackingVocabulary.Shopify.Mappings
            .Where(mapping => mapping.Code!.All(letter => letter is '_' or (>= 'A' and <= 'Z')));

        Assert.All(ofGraphQl, mapping =>
        {
            TrackingMapping lower = TrackingVocabulary.Shopify.Map(mapping.Code!.ToLowerInvariant());
            Assert.Equal(mapping, lower with { Code = mapping.Code });
        });
        Assert.False(TrackingVocabulary.Shopify.Map("Ready_For_Pickup").IsKnown);
    }

    [Fact]
    public void All_AreTheProperties()
    {
        TrackingVocabulary[] properties = typeof(TrackingVocabulary).GetProperties()
            .Where(property => property.PropertyType == typeof(TrackingVocabulary))
            .Select(property => Assert.IsType<TrackingVocabulary>(property.GetValue(null))).ToArray();

        Assert.Equal(
            properties.Select(vocabulary => vocabulary.Name)
                .Order(StringComparer.Ordinal), TrackingVocabulary.All.Select(vocabulary => vocabulary.Name).Order(StringComparer.Ordinal));
        Assert.All(
            typeof(TrackingVocabulary)
                .GetProperties()
                .Where(property => property.PropertyType == typeof(TrackingVocabulary)),
                property => Assert.Equal(property.Name, ((TrackingVocabulary)property.GetValue(null)!).Name));
    }

    [Fact]
    public void Mappings_AreWhatTheWordsMapTo() =>
        Assert.All(
            TrackingVocabulary.All,
            vocabulary => Assert.All(vocabulary.Mappings, mapping => Assert.Equal(mapping, vocabulary.Map(mapping.Code))));

    private static DateTimeOffset Day(int month, int day) => new(2026, month, day, 0, 0, 0, TimeSpan.Zero);
}
