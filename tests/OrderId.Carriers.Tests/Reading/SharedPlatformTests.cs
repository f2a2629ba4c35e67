using OrderIds.Tests;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests;

/// <summary>What further real payloads of Amazon, of aggregators and of shops say; they are kept beside the repository.</summary>
public class SharedPlatformTests
{
    [SharedTheory]
    [InlineData("m1_amazon_shipping_arrived_omniship", TrackingVendor.AmazonShipping, "23AA47DE2B3B6 Delivered")]
    [InlineData("m3_spapi_milestone_notification", TrackingVendor.AmazonMilestones, "AFTN987654321 Delivered")]
    [InlineData(
        "m4_spapi_orders_2026_page", TrackingVendor.AmazonOrders,
        "123-4567890-1234567 Delivered, 1Z999AA1234567890 Delivered")]
    [InlineData("m6_spapi_orders_2026_unshipped", TrackingVendor.AmazonOrders, "171-9876543-2109876 Confirmed")]
    [InlineData(
        "m7_spapi_orders_v0_shipped", TrackingVendor.AmazonOrdersV0,
        "921-3175655-0452641 Shipped, 921-3175655-0452641/shipped InTransit")]
    [InlineData(
        "m8_spapi_order_change", TrackingVendor.AmazonOrdersV0,
        "903-8868176-2219830 Delivered, 903-8868176-2219830/shipped Delivered")]
    [InlineData(
        "m9_spapi_fulfillment_order_status", TrackingVendor.FbaOutboundOrders,
        "1Z84456456573405 Unknown, 1Z84456456573405 Unknown, 1Z885647654573405 Unknown")]
    [InlineData("m10_spapi_fba_getFulfillmentOrder", TrackingVendor.FbaOutboundOrders, "FBATestOrder-1/DchKfcZ9N LabelCreated")]
    [InlineData(
        "m11_spapi_easyship_package", TrackingVendor.AmazonEasyShip,
        "903-1713775-3598252/1ab0f06a-9149-87e0-aba9-7098117872d6 LabelCreated")]
    [InlineData(
        "m12_spapi_external_fulfillment_shipment", TrackingVendor.AmazonExternalFulfillment,
        "407-7727827-8514700 PartiallyShipped, 407-7727827-8514700/TEST_CASE_200_MFN_SHIPMENT_ID OutForDelivery")]
    [InlineData("m13_spapi_tracking_2026-01-30", TrackingVendor.AmazonMilestones, "AFTN987654321 Delivered")]
    [InlineData("o2_trackingmore_get", TrackingVendor.TrackingMore, "9104223295 Delivered")]
    [InlineData("o4_shopify_fulfillment_event", TrackingVendor.Shopify, "255858046 InTransit")]
    [InlineData("o5_shopify_fulfillment_webhook", TrackingVendor.Shopify, "1Z1234512345123456 OutForDelivery")]
    [InlineData("o6_shopify_orders_page", TrackingVendor.Shopify, "9400111899223397867254 Delivered")]
    [InlineData("o7_sendcloud_status_changed", TrackingVendor.Sendcloud, "3SYZXG132912330 Delivered")]
    [InlineData("o8_easyship_tracking_webhook", TrackingVendor.Easyship, "12345 Delivered")]
    [InlineData("o9_easyship_label_webhook", TrackingVendor.Easyship, "12345 LabelCreated")]
    [InlineData("o13_ebay_shipping_fulfillment", TrackingVendor.Ebay, "9405509699939012345678 InTransit")]
    [InlineData("o14_woocommerce_shipment_trackings", TrackingVendor.WooCommerce, "1Z999AA10123456784 InTransit")]
    [InlineData("probes/g1_eventbridge", TrackingVendor.AmazonMilestones, "AFTN987654321 Delivered")]
    [InlineData(
        "probes/g4_order_partially_shipped_fba", TrackingVendor.AmazonOrders,
        "111-1234567-1234567 PartiallyShipped, 111-1234567-1234567/shipped InTransit")]
    public void Read_RealPayload_SaysWhatItSays(string file, TrackingVendor vendor, string expected)
    {
        TrackingReadResult reading = TrackingReader.Read(
            File.ReadAllBytes(Path.Combine(SharedData.Folder!, "corpus", "payloads-2", file + ".json")));

        IEnumerable<string> orders = reading.Orders.Select(order => $"{order.Id:D} {order.Status}");
        IEnumerable<string> shipments = reading.Shipments.Select(shipment => $"{shipment.TrackingNumber} {shipment.Status}");
        Assert.Equal((vendor, expected), (reading.Vendor, string.Join(", ", orders.Concat(shipments))));
    }

    [SharedTheory]
    [InlineData("o10_karrio_tracker_webhook")]
    [InlineData("o12_ebay_orders")]
    public void Read_RealPayloadWithoutTracking_IsRefused(string file)
    {
        byte[] json = File.ReadAllBytes(Path.Combine(SharedData.Folder!, "corpus", "payloads-2", file + ".json"));

        Assert.Equal(TrackingVendor.Unknown, Assert.Throws<TrackingFormatException>(() => TrackingReader.Read(json)).Vendor);
    }
}
