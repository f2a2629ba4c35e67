using System.Globalization;
using System.Text;

namespace OrderIds.Carriers.Tests;

/// <summary>What a payload takes grows with its length, and not with its square.</summary>
public class ReaderGrowthTests
{
    [Theory]
    [InlineData(
        TrackingVendor.AfterShip, 2_000,
        """{"trackings": [ITEMS]}""",
        """{"tracking_number": "EXAMPLE", "checkpoints": [{"tag": "InTransit", "checkpoint_time": "TIME"}]}""")]
    [InlineData(
        TrackingVendor.AfterShip, 2_000,
        """{"slug": "example", "tracking_number": "EXAMPLE", "checkpoints": [ITEMS]}""",
        """{"tag": "WordNUMBER", "checkpoint_time": "TIME"}""")]
    [InlineData(
        TrackingVendor.SeventeenTrack, 2_000,
        """{"data": {"accepted": [ITEMS]}}""",
        """{"number": "EXAMPLE", "track_info": {}}""")]
    [InlineData(
        TrackingVendor.SeventeenTrack, 500,
        """{"data": {"number": "EXAMPLE", "track_info": {"tracking": {"providers": [ITEMS]}}}}""",
        """{"provider": {"name": "Example NUMBER"}, "events": [{"stage": "InTransit", "time_utc": "TIME"}]}""")]
    [InlineData(
        TrackingVendor.AmazonOrders, 500,
        """
        {
          "order": {
            "orderId": "999-0000001-0000000", "orderItems": [{"orderItemId": "line", "quantityOrdered": 1}],
            "packages": [ITEMS]
          }
        }
        """,
        """{"packageReferenceId": "NUMBER", "packageItems": [{"orderItemId": "line", "quantity": 1}]}""")]
    [InlineData(
        TrackingVendor.AmazonOrders, 500,
        """
        {
          "order": {
            "orderId": "999-0000001-0000000", "fulfillment": {"fulfillmentStatus": "SHIPPED"},
            "orderItems": [ITEMS]
          }
        }
        """,
        """{"orderItemId": "NUMBER", "quantityOrdered": 2, "fulfillment": {"quantityFulfilled": 1}}""")]
    [InlineData(
        TrackingVendor.FbaOutboundOrders, 300,
        """
        {
          "fulfillmentOrder": {"sellerFulfillmentOrderId": "999-0000001-0000000"},
          "fulfillmentShipments": [
            {"amazonShipmentId": "1", "fulfillmentShipmentStatus": "SHIPPED", "fulfillmentShipmentPackage": [ITEMS]}
          ]
        }
        """,
        """{"packageNumber": NUMBER, "trackingNumber": "EXAMPLE"}""")]
    [InlineData(
        TrackingVendor.FbaOutboundOrders, 2_000,
        """
        {
          "fulfillmentOrder": {"sellerFulfillmentOrderId": "999-0000001-0000000"},
          "fulfillmentShipments": [
            {
              "amazonShipmentId": "1", "fulfillmentShipmentPackage": [{"packageNumber": 1}, {"packageNumber": 2}],
              "fulfillmentShipmentItem": [ITEMS]
            }
          ]
        }
        """,
        """{"sellerFulfillmentOrderItemId": "NUMBER", "quantity": 1, "packageNumber": 1}""")]
    [InlineData(
        TrackingVendor.Shopify, 2_000,
        """{"fulfillment_events": [ITEMS]}""",
        """{"fulfillment_id": NUMBER, "status": "in_transit", "happened_at": "TIME"}""")]
    [InlineData(
        TrackingVendor.Shopify, 2_000,
        """{"tracking_company": "example", "shipment_status": "in_transit", "tracking_numbers": [ITEMS]}""",
        "\"EXAMPLE-NUMBER\"")]
    [InlineData(
        TrackingVendor.TrackingMore, 2_000,
        """{"data": {"tracking_number": "EXAMPLE", "courier_code": "example", "origin_info": {"trackinfo": [ITEMS]}}}""",
        """{"checkpoint_date": "TIME", "checkpoint_delivery_status": "transit"}""")]
    [InlineData(
        TrackingVendor.Ship24, 2_000,
        """{"trackings": [{"tracker": {"trackingNumber": "EXAMPLE"}, "shipment": {}, "events": [ITEMS]}]}""",
        """{"occurrenceDatetime": "TIME", "statusMilestone": "in_transit"}""")]
    [InlineData(
        TrackingVendor.Unknown, 500,
        """{"Records": [ITEMS]}""",
        """{"messageId": "NUMBER", "body": "{\"slug\": \"example\", \"tracking_number\": \"EXAMPLE\", \"tag\": \"InTransit\"}"}""")]
    public void Read_TwiceAsManyItems_TakesTwiceTheMemory(TrackingVendor vendor, int count, string payload, string item)
    {
        // What is rented once stays.
        AllocatedBy(vendor, 2 * count);
        long some = AllocatedBy(vendor, count);
        long twice = AllocatedBy(vendor, 2 * count);

        Assert.InRange(twice, some, some * 5 / 2);

        long AllocatedBy(TrackingVendor vendor, int count)
        {
            var start = new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);
            IEnumerable<string> items = Enumerable.Range(0, count).Select(number => item
                .Replace("NUMBER", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("TIME", start.AddMinutes(-number).ToString("O", CultureInfo.InvariantCulture), StringComparison.Ordinal));
            byte[] utf8 = Encoding.UTF8.GetBytes(payload.Replace("ITEMS", string.Join(',', items), StringComparison.Ordinal));
            long before = GC.GetAllocatedBytesForCurrentThread();
            Readers.Read(vendor, utf8);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
