using System.Text;
using OrderIds.Tests.Payloads;

namespace OrderIds.Carriers.Tests;

/// <summary>What is no payload of a vendor is refused, with the place and without what stands there.</summary>
public partial class TrackingFormatExceptionTests
{
    private static readonly string NoVendor =
        "Expected JSON of " + string.Join(", ", Readers.Vendors.Select(vendor => vendor.ToDisplayName()))
        + ", or of the vendor in TrackingReaderOptions.Vendor, but found other JSON, at $ in line 1.";

    public static TheoryData<string, string, long, string> NotEvenAVendor => new()
    {
        { "", "$", 1, "Expected JSON, but found nothing, at $ in line 1." },
        { " \n ", "$", 2, "Expected JSON, but found nothing, at $ in line 2." },
        { "<html>\n</html>", "$", 1, "Expected JSON, but found something else, at $ in line 1." },
        { "secret", "$", 1, "Expected JSON, but found something else, at $ in line 1." },
        { "[]", "$", 1, NoVendor },
        { "null", "$", 1, "Expected an object, but found null, at $ in line 1." },
        { "\"secret\"", "$", 1, "Expected an object, but found a text, at $ in line 1." },
        { "{}", "$", 1, NoVendor },
        { "{\n\"secret\": {\"data\": 1}}", "$", 1, NoVendor },
        { "{\n\"secret\": tru", "$.*", 2, "Expected JSON, but it ends too early, at $.* in line 2." },
        { """{"id":1,"number":"727","status":"completed"}""", "$", 1, NoVendor },
        { "[{\"slug\": 1}]", "$", 1, NoVendor },
        { """{"trackings":[{}]}""", "$", 1, NoVendor },
        { """{"orders":[{}]}""", "$", 1, NoVendor },
        { """{"orders":[{"orderId":"999-0000001-0000000"}]}""", "$", 1, NoVendor },
        { """{"resource_type":"shipment","data":{"tracking_number":"12345"}}""", "$", 1, NoVendor },
        { """{"data":{"number":"1","track":{"e":40}}}""", "$", 1, NoVendor },
        { """{"trackingNumber":"1","trackingEvents":[{"eventCode":"01"}]}""", "$", 1, NoVendor },
        { """{"meta":{"code":4004,"type":"NotFound"},"data":{}}""", "$", 1, NoVendor },
        { """{"tracking_number":"1","carrier_name":"example","events":[]}""", "$", 1, NoVendor },
        { """{"slug":1,"slug":2,"data":{"tracking_number":"1"}}""", "$", 1, NoVendor },
        { "{\"secret\": 1} {}", "$", 1, "Expected JSON, but found something else, at $ in line 1." },
    };

    public static TheoryData<string, string, long, string> OfAfterShip => new()
    {
        { """{"meta": {}, "data": {}}""", "$", 1, "Expected tracking data, but found none" },
        { "{\n\"checkpoints\": [\n{\"tag\": 1}, 1]}", "$.checkpoints[1]", 3, "Expected an object, but found a number" },
        { "{\n\"checkpoints\": {}}", "$.checkpoints", 2, "Expected an array, but found an object" },
        {
            """{"slug": "example", "checkpoints": []}""",
            "$", 1, "Expected the field 'tracking_number' of a tracking, but found none"
        },
        {
            """{"slug": "example", "tracking_number": ["secret"]}""",
            "$.tracking_number", 1, "Expected a text, but found an array"
        },
        {
            """
            {"meta": {}, "data": {"trackings": [{"tracking_number": "1", "tag": "InTransit"},
            {"checkpoints": [{"tag": {}}]}]}}
            """,
            "$.data.trackings[1].checkpoints[0].tag", 2, "Expected a text, but found an object"
        },
        {
            "{\"slug\": \"example\", \"secret\": {\"secret\": [1,\n2",
            "$.*", 2, "Expected JSON, but it ends too early"
        },
        {
            """{"slug": "example", "checkpoints": [{"tag": 1}, {"tag": 2}""",
            "$.checkpoints[1]", 1, "Expected JSON, but it ends too early"
        },
        { """{"slug": "example", "tag": 'secret'}""", "$.*", 1, "Expected JSON, but found something else" },
    };

    [Theory]
    [MemberData(nameof(NotEvenAVendor))]
    public void Read_NoPayloadOfAVendor_SaysWhatAndWhere(string json, string path, long line, string message) =>
        Check(TrackingVendor.Unknown, json, path, line, message);

    [Theory]
    [MemberData(nameof(OfAfterShip))]
    public void Read_OtherShape_SaysWhatAndWhere(string json, string path, long line, string message) =>
        Check(TrackingVendor.AfterShip, json, path, line, $"{message}, at {path} in line {line} of a payload of AfterShip.");

    [Theory]
    [InlineData("""{"order": {"orderId": "secret"}}""", "$.order.orderId", "Expected an Amazon order ID, but found something else")]
    [InlineData("""{"order": {"orderItems": []}}""", "$.order", "Expected the field 'orderId' of an order, but found none")]
    [InlineData(
        """{"order": {"orderItems": [{"orderItemId": "a"}]}}""",
        "$.order.orderItems[0]",
        "Expected the field 'quantityOrdered' of an item, but found none")]
    [InlineData(
        """{"order": {"orderItems": [{"quantityOrdered": 1}]}}""",
        "$.order.orderItems[0]",
        "Expected the field 'orderItemId' of an item, but found none")]
    [InlineData(
        """{"order": {"orderItems": [{"orderItemId": "a", "quantityOrdered": 0}, """
        + """{"orderItemId": "b", "quantityOrdered": "0"}, {"orderItemId": "a", "quantityOrdered": -1}]}}""",
        "$.order.orderItems[2].quantityOrdered",
        "Expected a whole number from 0 to 2147483647, but found something else")]
    [InlineData(
        """{"order": {"orderItems": [{"orderItemId": "a", "quantityOrdered": 1}, {"orderItemId": "a", "quantityOrdered": 1}]}}""",
        "$.order.orderItems[1]",
        "Expected items with different IDs, but found two with the same ID")]
    [InlineData(
        """{"order": {"packages": [{"packageReferenceId": "a"}, {"packageReferenceId": "a"}]}}""",
        "$.order.packages[1]",
        "Expected packages with different names, but found two with the same name")]
    [InlineData(
        """{"order": {"orderId": "999-0000001-0000000", "orderItems": ["""
        + """{"orderItemId": "\ud800", "quantityOrdered": 1}, {"orderItemId": "\ud801", "quantityOrdered": 1}]}}""",
        "$.order.orderItems[1]",
        "Expected items with different IDs, but found two with the same ID")]
    [InlineData(
        """{"order": {"orderId": "999-0000001-0000000", "orderItems": [{"orderItemId": "a", "quantityOrdered": 1}], "packages": ["""
        + """{"packageReferenceId": "\ud800", "packageItems": [{"orderItemId": "a", "quantity": 1}]}, """
        + """{"packageReferenceId": "\ud801", "packageItems": [{"orderItemId": "a", "quantity": 1}]}]}}""",
        "$.order.packages[1]",
        "Expected packages with different names, but found two with the same name")]
    [InlineData(
        """{"order": {"packages": [{}]}}""",
        "$.order.packages[0]",
        "Expected the field 'packageReferenceId' of a package, but found none")]
    [InlineData(
        """{"order": {"proceeds": {"grandTotal": {"amount": "1,5", "currencyCode": "EUR"}}}}""",
        "$.order.proceeds.grandTotal",
        "Expected an amount of zero or more and a currency code of ISO 4217, but found something else")]
    [InlineData(
        """{"order": {"proceeds": {"grandTotal": {"amount": "1", "currencyCode": "secret"}}}}""",
        "$.order.proceeds.grandTotal",
        "Expected an amount of zero or more and a currency code of ISO 4217, but found something else")]
    public void Read_OrderOfAnotherShape_SaysWhatAndWhere(string json, string path, string message) =>
        Check(TrackingVendor.AmazonOrders, json, path, 1, $"{message}, at {path} in line 1 of a payload of Amazon Orders.");

    [Fact]
    public void Read_NumberOutsideAnEnvelope_IsNoTracking() => Check(
        TrackingVendor.SeventeenTrack, """{"id":1,"number":"727","status":"completed"}""", "$", 1,
        "Expected tracking data, but found none, at $ in line 1 of a payload of 17TRACK.");

    [Fact]
    public void Read_PayloadOfAnotherVendor_IsRefused()
    {
        foreach (TrackingVendor vendor in Readers.Vendors.Except(
            [TrackingVendor.AfterShip, TrackingVendor.Shippo, TrackingVendor.ShipEngine]))
        {
            var exception = Assert.Throws<TrackingFormatException>(
                () => Readers.Read(vendor, Encoding.UTF8.GetBytes(AfterShipPayloads.Answer)));
            Assert.Equal((vendor, "$"), (exception.Vendor, exception.Path));
            Assert.StartsWith(
                "Expected tracking data, but found none, at $ in line 1 of a payload of ", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Constructors_WithoutAPlace_HaveTheWholePayload()
    {
        var inner = new InvalidOperationException();
        var withMessage = new TrackingFormatException("Message.");

        Assert.Equal("Expected a payload with tracking data, but found another payload.", new TrackingFormatException().Message);
        Assert.Equal(
            ("Message.", "$", 0, TrackingVendor.Unknown),
            (withMessage.Message, withMessage.Path, withMessage.Line, withMessage.Vendor));
        Assert.Same(inner, new TrackingFormatException("Message.", inner).InnerException);
    }

    private static void Check(TrackingVendor vendor, string json, string path, long line, string message)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        var exception = Assert.Throws<TrackingFormatException>(
            () => vendor == TrackingVendor.Unknown ? TrackingReader.Read(utf8) : Readers.ReadStrictly(vendor, utf8));

        Assert.Equal(message, exception.Message);
        Assert.Equal((vendor, path, line), (exception.Vendor, exception.Path, exception.Line));
    }
}
