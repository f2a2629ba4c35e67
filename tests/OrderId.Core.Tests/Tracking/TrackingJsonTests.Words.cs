using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>Words are words: those that are known, those of a newer version, and values that have none.</summary>
public partial class TrackingJsonTests
{
    [Fact]
    public void EveryEnumeration_IsItsWord()
    {
        AssertWords(Json.ShipmentStatus);
        AssertWords(Json.ShipmentDetail);
        AssertWords(Json.ShipmentLeg);
        AssertWords(Json.TimePrecision);
        AssertWords(Json.TrackingOutcome);
        AssertWords(Json.MoveKind);
        AssertWords(Json.OrderStatus);
        AssertWords(Json.OrderActivityKind);
        AssertWords(Json.PaymentStatus);
    }

    [Fact]
    public void UnknownWords_AreKeptAndWrittenBack()
    {
        const string Text =
            """{"status":"Teleported","detail":"Sideways","leg":"Inward","occurredAt":"2026-03-02T01:30:00+02:00","precision":"Century"}""";
        TrackingEvent e = JsonSerializer.Deserialize(Text, Json.TrackingEvent)!;

        Assert.Equal(
            (ShipmentStatus.Unknown, ShipmentDetail.Unknown, ShipmentLeg.Unknown, TimePrecision.Unknown),
            (e.Status, e.Detail, e.Leg, e.Precision));
        Assert.Equal(("Teleported", "Sideways", "Inward", "Century"), (e.RawStatus, e.RawDetail, e.RawLeg, e.RawPrecision));
        Assert.Equal(Text, JsonSerializer.Serialize(e, Readable.TrackingEvent));

        OrderActivity activity = JsonSerializer.Deserialize(
            """{"kind":"Juggled","id":"1","occurredAt":"2026-03-02T01:30:00Z"}""", Json.OrderActivity)!;
        Assert.Equal((OrderActivityKind.Unknown, "Juggled"), (activity.Kind, activity.RawKind));
        Assert.Contains("\"Juggled\"", JsonSerializer.Serialize(activity, Json.OrderActivity), StringComparison.Ordinal);
        Assert.Equal(ShipmentStatus.Unknown, JsonSerializer.Deserialize("\"Teleported\"", Json.ShipmentStatus));
    }

    [Fact]
    public void UnknownWords_OfEnumerationsWithoutUnknown_AreRefused()
    {
        AssertRefused(
            "Expected a word of OrderStatus, but found one that is not known.",
            () => JsonSerializer.Deserialize("\"Teleported\"", Json.OrderStatus));
        AssertRefused(
            "Expected a word of PaymentStatus, but found one that is not known.",
            () => JsonSerializer.Deserialize("\"Teleported\"", Json.PaymentStatus));
        AssertRefused(
            "Expected a word of TrackingOutcome, but found one that is not known.",
            () => JsonSerializer.Deserialize("\"Teleported\"", Json.TrackingOutcome));
        AssertRefused(
            "Expected a word of MoveKind, but found one that is not known.",
            () => JsonSerializer.Deserialize("\"Teleported\"", Json.MoveKind));
    }

    [Fact]
    public void StatusesOfANewerVersion_DoNotKeepAnOrderFromBeingRead()
    {
        string json = JsonSerializer.Serialize(Orders.Shipping, Json.TrackedOrder)
            .Replace("\"Processing\"", "\"Teleported\"", StringComparison.Ordinal)
            .Replace("\"Unpaid\"", "\"Bartered\"", StringComparison.Ordinal);

        Assert.Contains("\"Teleported\",\"payment\":\"Bartered\"", json, StringComparison.Ordinal);
        Assert.Equal(Orders.Shipping, JsonSerializer.Deserialize(json, Json.TrackedOrder));
    }

    [Fact]
    public void UndefinedValues_AreRefusedAsErrorsOfTheJson()
    {
        AssertRefused("Expected a value of OrderStatus, but found 99.", () => JsonSerializer.Serialize((OrderStatus)99, Json.OrderStatus));
        AssertRefused(
            "Expected a value of ShipmentStatus, but found 99.", () => JsonSerializer.Serialize((ShipmentStatus)99, Json.ShipmentStatus));
        AssertRefused(
            "Expected a value of OrderStatus, but found 99.",
            () => JsonSerializer.Serialize(new Dictionary<OrderStatus, int> { [(OrderStatus)99] = 1 }));
    }

    private static void AssertWords<T>(JsonTypeInfo<T> type)
        where T : struct, Enum
    {
        foreach (T value in Orders.EnumsOf<T>())
        {
            Assert.Equal($"\"{value}\"", JsonSerializer.Serialize(value, type));
            Assert.Equal(value, JsonSerializer.Deserialize($"\"{value}\"", type));
        }

        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("1", type));
    }
}
