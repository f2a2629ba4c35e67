using System.Text;
using System.Text.Json.Nodes;
using OrderIds.Tests.Payloads;

namespace OrderIds.Carriers.Tests;

/// <summary>The order of fields and of items means nothing.</summary>
public class PayloadOrderTests
{
    [Theory]
    [InlineData(AfterShipPayloads.Answer)]
    [InlineData(SeventeenTrackPayloads.Answer)]
    [InlineData(EasyPostPayloads.Webhook)]
    [InlineData(ShippoPayloads.Tracking)]
    [InlineData(ShipEnginePayloads.Tracking)]
    [InlineData(AmazonPayloads.ShippingV2)]
    [InlineData(AmazonPayloads.ShippingV1)]
    [InlineData(AmazonPayloads.FbaOutbound)]
    [InlineData(AmazonPayloads.Milestones)]
    [InlineData(AmazonOrderPayloads.Order)]
    public void Read_FieldsAndItemsInAnyOrder_GivesTheSame(string json)
    {
        TrackingReading expected = TrackingReader.Read(Encoding.UTF8.GetBytes(json));
        for (int seed = 0; seed < 50; seed++)
        {
            byte[] shuffled = Encoding.UTF8.GetBytes(Shuffle(JsonNode.Parse(json)!, new Random(seed)).ToJsonString());
            TrackingReading reading = TrackingReader.Read(shuffled);

            Assert.Equal(expected.Vendor, reading.Vendor);
            Assert.Equal(expected.Orders, reading.Orders);
            Assert.Equal(expected.Shipments.OrderBy(shipment => shipment.TrackingNumber), reading.Shipments.OrderBy(shipment => shipment.TrackingNumber));
        }
    }

    private static JsonNode Shuffle(JsonNode node, Random random)
    {
        switch (node)
        {
            case JsonObject fields:
                KeyValuePair<string, JsonNode?>[] pairs = fields.Select(field => KeyValuePair.Create(field.Key, field.Value is null ? null : Shuffle(field.Value, random))).ToArray();
                random.Shuffle(pairs);
                return new JsonObject(pairs);

            case JsonArray items:
                JsonNode?[] nodes = items.Select(item => item is null ? null : Shuffle(item, random)).ToArray();
                random.Shuffle(nodes);
                return new JsonArray(nodes);

            default:
                return node.DeepClone();
        }
    }
}
