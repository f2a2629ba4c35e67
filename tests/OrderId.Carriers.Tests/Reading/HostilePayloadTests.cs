using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OrderIds.Tests.Payloads;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests;

/// <summary>
/// Whatever is done to a payload, a reader gives a result or says what is wrong, and never repeats what the payload says.
/// </summary>
[Properties(Arbitrary = [typeof(Changes)])]
public class HostilePayloadTests
{
    private static readonly byte[][] Payloads = new[]
    {
        AfterShipPayloads.Answer, AfterShipPayloads.Webhook, AfterShipPayloads.List, SeventeenTrackPayloads.Answer,
        SeventeenTrackPayloads.Webhook,
        EasyPostPayloads.Webhook, EasyPostPayloads.List, ShippoPayloads.Tracking, ShippoPayloads.Webhook, ShipEnginePayloads.Tracking,
        ShipEnginePayloads.Webhook,
        AmazonPayloads.ShippingV2, AmazonPayloads.ShippingV1, AmazonPayloads.FbaOutbound, AmazonPayloads.Milestones,
        AmazonOrderPayloads.Order, AmazonOrderPayloads.Page,
        UpsPayloads.Answer, UpsPayloads.DeliveryAlert, FedExPayloads.Answer, UspsPayloads.Detail, DhlPayloads.Unified, DhlPayloads.Express,
        PostPayloads.AustraliaPost, PostPayloads.Gls, PostPayloads.LaPoste, CanadaPostPayloads.Detail, RoyalMailPayloads.Events,
    }.Select(Compact).ToArray();

    private static readonly string[] OtherValues =
    [
        "null", "true", "0", "-1", "1e999", "9223372036854775808",
        "\"\"", "\" \"", "\"Example\"", "\"\\ud800\"", "\"\\u0000\"", "\"1\\u0007\"",
        "\"9999-12-31T23:59:59-14:00\"", "\"0001-01-01\"", "[]", "{}", "[{}]", "[null]", "{\"data\":{}}", "[[]]",
    ];

    [Fact]
    public void Read_CutAtAnyByte_SaysThatItEndsTooEarly()
    {
        foreach (byte[] payload in Payloads)
        {
            TrackingVendor vendor = TrackingReader.Read(payload).Vendor;
            for (int length = 1; length < payload.Length; length += TestSize.Of(11, 1))
            {
                byte[] cut = payload.AsSpan(0, length).ToArray();
                var exception = Assert.Throws<TrackingFormatException>(() => Readers.Read(vendor, cut));

                Assert.StartsWith("Expected JSON, but it ends too early, at $", exception.Message, StringComparison.Ordinal);
                Assert.Throws<TrackingFormatException>(() => TrackingReader.Read(cut));
            }
        }
    }

    [Fact]
    public void Read_AnyValueReplacedByAnother_GivesAResultOrSaysWhatIsWrong()
    {
        int refused = 0;
        foreach (byte[] payload in Payloads)
        {
            TrackingVendor vendor = TrackingReader.Read(payload).Vendor;
            foreach ((int start, int end) in Values(payload).Where((_, index) => index % TestSize.Of(9, 1) == 0))
            {
                foreach (string other in OtherValues)
                {
                    byte[] replaced = [.. payload.AsSpan(0, start), .. Encoding.UTF8.GetBytes(other), .. payload.AsSpan(end)];
                    refused += Try(vendor, replaced, isStrict: true) ? 0 : 1;
                    Try(vendor, replaced);
                    Try(TrackingVendor.Unknown, replaced);
                }
            }
        }

        Assert.True(refused > 100, $"{refused}");
    }

    [Property(MaxTest = 4000)]
    public void Read_BytesChangedAtRandom_GivesAResultOrSaysWhatIsWrong(ChangedPayload payload, TrackingVendor vendor)
    {
        Try(TrackingVendor.Unknown, payload.Json);
        Try(vendor, payload.Json);
    }

    [Fact]
    public void ChangedPayloads_AreReadOrRefused_EachOften()
    {
        int refused = Changes.OfAnyPayload.Generator.Sample(1000).Count(payload => !Try(TrackingVendor.Unknown, payload.Json));

        Assert.InRange(refused, 100, 990);
    }

    private static bool Try(TrackingVendor vendor, byte[] json, bool isStrict = false)
    {
        try
        {
            TrackingReadResult reading = TrackingReader.Read(json, new TrackingReaderOptions { Vendor = vendor, IsStrict = isStrict });
            Assert.NotEqual(TrackingVendor.Unknown, reading.Vendor);
            Assert.All(reading.Shipments, shipment => Assert.InRange(shipment.Status, ShipmentStatus.Unknown, ShipmentStatus.Cancelled));
            Assert.All(reading.Orders, order => Assert.InRange(order.Status, OrderStatus.Pending, OrderStatus.Failed));
            return true;
        }
        catch (TrackingFormatException exception)
        {
            Assert.StartsWith("Expected ", exception.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("example", exception.Message, StringComparison.OrdinalIgnoreCase);
            Assert.StartsWith("$", exception.Path, StringComparison.Ordinal);
            Assert.InRange(exception.Line, 1, 4);
            return false;
        }
    }

    private static byte[] Compact(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return JsonSerializer.SerializeToUtf8Bytes(document.RootElement);
    }

    private static List<(int Start, int End)> Values(byte[] json)
    {
        var values = new List<(int, int)>();
        var starts = new Stack<int>();
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    break;

                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    starts.Push((int)reader.TokenStartIndex);
                    break;

                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    values.Add((starts.Pop(), (int)reader.BytesConsumed));
                    break;

                default:
                    values.Add(((int)reader.TokenStartIndex, (int)reader.BytesConsumed));
                    break;
            }
        }

        return values;
    }

    /// <summary>A payload with up to three bytes changed, as a property draws it.</summary>
    public readonly record struct ChangedPayload(byte[] Json)
    {
        public override string ToString() => Encoding.Latin1.GetString(Json);
    }

    private static class Changes
    {
        public static Arbitrary<ChangedPayload> OfAnyPayload => (
            from payload in Gen.Elements(Payloads)
            from count in Gen.Choose(1, 3)
            from changes in (
                from place in Gen.Choose(0, payload.Length - 1)
                from value in Gen.OneOf(Gen.Choose(0, 255).Select(value => (byte)value), Gen.Elements("{}[]\",:\\0-.enu"u8.ToArray()))
                select (place, value)).ArrayOf(count)
            select new ChangedPayload(Change(payload, changes))).ToArbitrary();

        public static Arbitrary<TrackingVendor> Vendors => Gen.Elements(Readers.Vendors.ToArray()).ToArbitrary();

        private static byte[] Change(byte[] payload, (int Place, byte Value)[] changes)
        {
            byte[] changed = [.. payload];
            foreach ((int place, byte value) in changes)
            {
                changed[place] = value;
            }

            return changed;
        }
    }
}
