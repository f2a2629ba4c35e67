using System.Reflection;
using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>Records end up in logs: their texts leave out names, numbers and links.</summary>
public class RecordTextTests
{
    private const string Secret = "https://example.com/secret?signature=1";

    private static readonly ProofOfDelivery Proof = new() { ReceivedBy = Secret, SignatureUrl = Secret, PhotoUrl = Secret };

    private static readonly object[] Records =
    [
        Proof,
        new TrackingEvent
        {
            OccurredAt = Scans.Day, Precision = TimePrecision.Unknown, RawPrecision = Secret,
            RawStatus = Secret, RawLeg = Secret, Detail = ShipmentDetail.Unknown, RawDetail = Secret,
            Source = Secret, EventId = Secret, Code = Secret, Description = Secret, Location = Secret, Proof = Proof,
        },
        new DeliveryEstimate(Scans.Day, Scans.Day, Secret),
        new TrackedOrderLine(Secret, 1),
        new LineQuantity(Secret, 1),
        new OrderLineProgress { LineId = Secret },
        new CurrencyAmount(1, "EUR"),
    ];

    [Fact]
    public void ToString_OfEveryRecord_LeavesNamesNumbersAndLinksOut()
    {
        IEnumerable<Type> records = typeof(TrackedShipment).Assembly.GetExportedTypes()
            .Where(
                type => type.Namespace == typeof(TrackedShipment).Namespace
                    && type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null);

        Assert.Equal(
            records.Order(Comparer<Type>.Create((left, right) => string.CompareOrdinal(left.Name, right.Name))),
            Records.Select(record => record.GetType()).OrderBy(type => type.Name, StringComparer.Ordinal));
        Assert.All(Records, record => Assert.DoesNotContain("example", record.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void MatchAndSuggestion_ShowTheIdMasked()
    {
        OrderIdMatchEnumerator matches = OrderId.EnumerateMatches("Order 0VR-KB3Z000-4T0008P").GetEnumerator();
        Assert.True(matches.MoveNext());

        Assert.Equal("OrderIdMatch { Index = 6, Length = 19, Id = ***-*******-***008P }", matches.Current.ToString());
        Assert.Equal(
            "OrderIdSuggestion { Id = ***-*******-***008P, Repair = LookAlike, Position = 17 }",
            OrderId.Suggest("0VR-KB3Z000-4T000BP")[0].ToString());
    }

    [Fact]
    public void ProofOfDelivery_ToString_SaysWhatThereIs() => Assert.Equal(
        "ProofOfDelivery { HasReceivedBy = False, HasSignatureUrl = True, HasPhotoUrl = False }",
        new ProofOfDelivery { SignatureUrl = Secret }.ToString());

    [Fact]
    public void LineTexts_ShowQuantities()
    {
        Assert.Equal("LineQuantity { Quantity = 2 }", new LineQuantity("A", 2).ToString());
        Assert.Equal("TrackedOrderLine { Quantity = 2, Sku = SKU-1 }", new TrackedOrderLine("A", 2, "SKU-1").ToString());
        Assert.Equal(
            "OrderLineProgress { Ordered = 7, Cancelled = 1, Open = 2, Prepared = 0, Shipped = 4, Delivered = 3, "
            + "ReturnRequested = 2, Returned = 1, Excess = 0 }",
            new OrderLineProgress
            {
                LineId = "A",
                Ordered = 7,
                Cancelled = 1,
                Open = 2,
                Shipped = 4,
                Delivered = 3,
                ReturnRequested = 2,
                Returned = 1,
            }.ToString());
    }
}
