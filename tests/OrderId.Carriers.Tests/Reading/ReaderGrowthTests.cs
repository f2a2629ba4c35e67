using System.Globalization;
using System.Text;

namespace OrderIds.Carriers.Tests;

/// <summary>What a payload takes grows with its length, and not with its square.</summary>
public class ReaderGrowthTests
{
    [Theory]
    [InlineData(TrackingVendor.AfterShip, 2_000, """{{"trackings": [{0}]}}""", """{{"tracking_number": "EXAMPLE", "checkpoints": [{{"tag": "InTransit", "checkpoint_time": "{1:O}"}}]}}""")]
    [InlineData(TrackingVendor.AfterShip, 2_000, """{{"slug": "example", "tracking_number": "EXAMPLE", "checkpoints": [{0}]}}""", """{{"tag": "Word{0}", "checkpoint_time": "{1:O}"}}""")]
    [InlineData(TrackingVendor.SeventeenTrack, 2_000, """{{"data": {{"accepted": [{0}]}}}}""", """{{"number": "EXAMPLE", "track_info": {{}}}}""")]
    [InlineData(TrackingVendor.SeventeenTrack, 500, """{{"data": {{"number": "EXAMPLE", "track_info": {{"tracking": {{"providers": [{0}]}}}}}}}}""", """{{"provider": {{"name": "Example {0}"}}, "events": [{{"stage": "InTransit", "time_utc": "{1:O}"}}]}}""")]
    [InlineData(TrackingVendor.AmazonOrders, 500, """{{"order": {{"orderId": "999-0000001-0000000", "orderItems": [{{"orderItemId": "line", "quantityOrdered": 1}}], "packages": [{0}]}}}}""", """{{"packageReferenceId": "{0}", "packageItems": [{{"orderItemId": "line", "quantity": 1}}]}}""")]
    [InlineData(TrackingVendor.AmazonOrders, 500, """{{"order": {{"orderId": "999-0000001-0000000", "fulfillment": {{"fulfillmentStatus": "SHIPPED"}}, "orderItems": [{0}]}}}}""", """{{"orderItemId": "{0}", "quantityOrdered": 2, "fulfillment": {{"quantityFulfilled": 1}}}}""")]
    [InlineData(TrackingVendor.FbaOutboundOrders, 300, """{{"fulfillmentOrder": {{"sellerFulfillmentOrderId": "999-0000001-0000000"}}, "fulfillmentShipments": [{{"amazonShipmentId": "1", "fulfillmentShipmentStatus": "SHIPPED", "fulfillmentShipmentPackage": [{0}]}}]}}""", """{{"packageNumber": {0}, "trackingNumber": "EXAMPLE"}}""")]
    [InlineData(TrackingVendor.FbaOutboundOrders, 2_000, """{{"fulfillmentOrder": {{"sellerFulfillmentOrderId": "999-0000001-0000000"}}, "fulfillmentShipments": [{{"amazonShipmentId": "1", "fulfillmentShipmentPackage": [{{"packageNumber": 1}}, {{"packageNumber": 2}}], "fulfillmentShipmentItem": [{0}]}}]}}""", """{{"sellerFulfillmentOrderItemId": "{0}", "quantity": 1, "packageNumber": 1}}""")]
    [InlineData(TrackingVendor.Shopify, 2_000, """{{"fulfillment_events": [{0}]}}""", """{{"fulfillment_id": {0}, "status": "in_transit", "happened_at": "{1:O}"}}""")]
    [InlineData(TrackingVendor.Shopify, 2_000, """{{"tracking_company": "example", "shipment_status": "in_transit", "tracking_numbers": [{0}]}}""", "\"EXAMPLE-{0}\"")]
    [InlineData(TrackingVendor.TrackingMore, 2_000, """{{"data": {{"tracking_number": "EXAMPLE", "courier_code": "example", "origin_info": {{"trackinfo": [{0}]}}}}}}""", """{{"checkpoint_date": "{1:O}", "checkpoint_delivery_status": "transit"}}""")]
    [InlineData(TrackingVendor.Ship24, 2_000, """{{"trackings": [{{"tracker": {{"trackingNumber": "EXAMPLE"}}, "shipment": {{}}, "events": [{0}]}}]}}""", """{{"occurrenceDatetime": "{1:O}", "statusMilestone": "in_transit"}}""")]
    [InlineData(TrackingVendor.Unknown, 500, """{{"Records": [{0}]}}""", """{{"messageId": "{0}", "body": "{{\"slug\": \"example\", \"tracking_number\": \"EXAMPLE\", \"tag\": \"InTransit\"}}"}}""")]
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
            IEnumerable<string> items = Enumerable.Range(0, count)
                .Select(number => string.Format(CultureInfo.InvariantCulture, item, number, start.AddMinutes(-number)));
            byte[] utf8 = Encoding.UTF8.GetBytes(string.Format(CultureInfo.InvariantCulture, payload, string.Join(',', items)));
            long before = GC.GetAllocatedBytesForCurrentThread();
            Readers.Read(vendor, utf8);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
