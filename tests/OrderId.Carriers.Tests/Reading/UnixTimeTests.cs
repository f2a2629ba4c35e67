using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrderIds.Tests.Payloads;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests;

/// <summary>Numbers in the place of times: seconds or milliseconds since 1970 from the year 2000 to 2099, and nothing else.</summary>
public class UnixTimeTests
{
    private const string Reason = "Expected a time from the year 2000 to 2099, but found another number";

    private static readonly string[] Words = ["date", "timestamp", "shipped"];

    [Theory]
    [InlineData("946684800", "2000-01-01T00:00:00Z")]
    [InlineData("4102444799", "2099-12-31T23:59:59Z")]
    [InlineData("946684800000", "2000-01-01T00:00:00Z")]
    [InlineData("1779250000.5", "2026-05-20T04:06:40Z")]
    [InlineData("\"1779250000\"", "2026-05-20T04:06:40Z")]
    [InlineData("\"1779250000000\"", "2026-05-20T04:06:40Z")]
    public void Read_NumberOfSecondsOrMilliseconds_IsATime(string number, string time)
    {
        TrackingReadResult reading = ReadCheckpoint(number);

        Assert.Empty(reading.Warnings);
        Assert.Equal(
            [DateTimeOffset.Parse(time, CultureInfo.InvariantCulture)],
            reading.Shipments[0].Events().Select(item => item.OccurredAt.AddTicks(-(item.OccurredAt.Ticks % TimeSpan.TicksPerSecond))));
    }

    [Theory]
    [InlineData("5")]
    [InlineData("1")]
    [InlineData("946684799")]
    [InlineData("4102444800")]
    [InlineData("4102444800000")]
    [InlineData("20260305")]
    [InlineData("5.5")]
    [InlineData("\"0000000005\"")]
    [InlineData("\" 0000000005\"")]
    public void Read_OtherNumber_IsNoTime(string number)
    {
        TrackingReadResult reading = ReadCheckpoint(number);

        Assert.Equal($"{Reason}, at $.checkpoints[0].checkpoint_time.", Assert.Single(reading.Warnings).Message);
        Assert.Equal(
            (Readers.Received.ReceivedAt, TimePrecision.Unknown),
            Assert.Single(reading.Shipments[0].Events().Select(item => (item.OccurredAt, item.Precision))));
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("1e9")]
    [InlineData("99999999999999999999")]
    [InlineData("true")]
    public void Read_WhatNoClockCounts_IsNoTime(string value) =>
        Assert.Equal(
            "Expected a time, but found something else, at $.checkpoints[0].checkpoint_time.",
            Assert.Single(ReadCheckpoint(value).Warnings).Message);

    [Theory]
    [InlineData("0")]
    [InlineData("\"0000000000\"")]
    [InlineData("\"0001-01-01T00:00:00Z\"")]
    public void Read_Zero_IsAMissingTime(string number) => Assert.Empty(ReadCheckpoint(number).Warnings);

    [Theory]
    [InlineData("\"1999-12-31T23:00:00Z\"", 1999)]
    [InlineData("\"2100-01-01\"", 2100)]
    public void Read_TextOfAnotherCentury_IsATime(string text, int year)
    {
        TrackingReadResult reading = ReadCheckpoint(text);

        Assert.Empty(reading.Warnings);
        Assert.Equal([year], reading.Shipments[0].Events().Select(item => item.OccurredAt.Year));
    }

    [Fact]
    public void Read_TimeOfAWebhookThatIsNone_IsNotUsed()
    {
        TrackingReadResult reading = TrackingReader.Read(
            """{"ts": 5, "msg": {"slug": "example", "tracking_number": "1", "tag": "Delivered"}}""", Readers.Received);

        Assert.Equal($"{Reason}, at $.ts.", Assert.Single(reading.Warnings).Message);
        Assert.Equal([Readers.Received.ReceivedAt], reading.Shipments[0].Events().Select(item => (DateTimeOffset?)item.OccurredAt));
    }

    [Fact]
    public void ReadStrictly_NumberThatIsNoTime_IsRefused()
    {
        var exception = Assert.Throws<TrackingFormatException>(() => Readers.ReadStrictly(
            TrackingVendor.AfterShip,
            """{"slug": "example", "tracking_number": "1", "checkpoints": [{"tag": "InTransit", "checkpoint_time": 5}]}"""u8));

        Assert.Equal(("$.checkpoints[0].checkpoint_time", Reason), (exception.Path, exception.Reason));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(4_102_444_800)]
    public void Read_NumberInThePlaceOfAnyTime_IsNeverLostInSilence(long number)
    {
        var vendors = new HashSet<TrackingVendor>();
        foreach ((string name, string payload) in SamplePayloads.All.Where(sample => sample.Text.AsSpan().TrimStart()[0] is '{' or '['))
        {
            JsonNode root = JsonNode.Parse(payload)!;
            if (Read(payload) is not { } original)
            {
                continue;
            }

            foreach (JsonValue time in Times(root))
            {
                string path = time.GetPath();
                var other = JsonValue.Create(number);
                time.ReplaceWith(other);
                TrackingReadResult? reading = Read(root.ToJsonString());
                other.ReplaceWith(time);
                if (reading is not null && Content(reading) != Content(original))
                {
                    vendors.Add(original.Vendor);
                    Assert.True(reading.Warnings.Count > original.Warnings.Count, $"{name}, {path}: lost in silence");
                    Assert.DoesNotContain(TimesOf(reading), read => read.Year is < 2000 or >= 2100);
                }
            }
        }

        // Amazon gives no time for the status of a package of Easy Ship.
        Assert.Equal(Readers.Vendors.Where(vendor => vendor != TrackingVendor.AmazonEasyShip).Order(), vendors.Order());
    }

    private static TrackingReadResult ReadCheckpoint(string time) => TrackingReader.Read(
        """{"slug": "example", "tracking_number": "1", "checkpoints": [{"tag": "InTransit", "checkpoint_time": """ + time + "}]}",
        Readers.Received);

    private static TrackingReadResult? Read(string json)
    {
        try
        {
            return TrackingReader.Read(json, Readers.Received);
        }
        catch (TrackingFormatException)
        {
            return null;
        }
    }

    private static List<JsonValue> Times(JsonNode? node) => node switch
    {
        JsonObject fields => [.. fields.SelectMany(field => Times(field.Value))],
        JsonArray items => [.. items.SelectMany(Times)],
        JsonValue value when IsTime(value) => [value],
        _ => [],
    };

    // An ISO 8601 time, a date without hyphens, or a number of seconds or milliseconds.
    private static bool IsTime(JsonValue value)
    {
        string text = value.ToString();
        bool isNumber = text.Length is 8 or 10 or 13 && text.All(char.IsAsciiDigit);
        return isNumber
            ? Words.Any(word => value.GetPath().EndsWith(word, StringComparison.OrdinalIgnoreCase))
            : text.Length >= 10 && text[4] == '-' && text[7] == '-';
    }

    private static IEnumerable<DateTimeOffset> TimesOf(TrackingReadResult reading) =>
        reading.Shipments.SelectMany(shipment => shipment.Events().Select(item => item.OccurredAt)
            .Concat(shipment.Estimates.SelectMany(estimate => new[] { estimate.EstimatedDelivery, estimate.MadeAt })))
            .Concat(reading.Orders.SelectMany(order => order.Activities.Select(activity => activity.OccurredAt)));

    private static string Content(TrackingReadResult reading) => string.Join(
        '\n',
        reading.Shipments.Select(shipment => JsonSerializer.Serialize(shipment, TrackingJsonContext.Default.TrackedShipment))
            .Concat(reading.Orders.Select(order => JsonSerializer.Serialize(order, TrackingJsonContext.Default.TrackedOrder))));
}
