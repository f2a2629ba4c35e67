using System.Text;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests;

/// <summary>Too deep, too long, too many.</summary>
public partial class TrackingFormatExceptionTests
{
    [Fact]
    public void Read_AThousandLevels_IsTooDeep()
    {
        string arrays = string.Concat(Enumerable.Repeat("[", 1000)) + string.Concat(Enumerable.Repeat("]", 1000));
        string objects = string.Concat(Enumerable.Repeat("{\"data\":", 1000)) + "{}" + string.Concat(Enumerable.Repeat("}", 1000));

        Check(
            TrackingVendor.AfterShip, "{\"slug\": \"example\", \"emails\": " + arrays + "}", "$.*", 1,
            "Expected at most 64 levels, but found more, at $.* in line 1 of a payload of AfterShip.");
        string path = "$" + string.Concat(Enumerable.Repeat(".data", 63)) + ".* in line 1";
        TrackingVendor[] vendors =
            [TrackingVendor.AfterShip, TrackingVendor.SeventeenTrack, TrackingVendor.Shippo, TrackingVendor.ShipEngine];
        foreach (TrackingVendor vendor in vendors)
        {
            var exception = Assert.Throws<TrackingFormatException>(() => Readers.Read(vendor, Encoding.UTF8.GetBytes(objects)));
            Assert.StartsWith("Expected at most 64 levels, but found more, at " + path, exception.Message, StringComparison.Ordinal);
        }

        var ofNoVendor = Assert.Throws<TrackingFormatException>(() => TrackingReader.Read(Encoding.UTF8.GetBytes(objects)));
        Assert.StartsWith("Expected at most 64 levels, but found more", ofNoVendor.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NumberOfMoreCharactersThanAreKept_IsRefused()
    {
        string json = "{\"slug\": \"example\", \"tracking_number\": \"" + new string('x', 1025) + "\"}";
        string shorter = json.Replace("\"x", "\"", StringComparison.Ordinal);

        Check(
            TrackingVendor.AfterShip, json, "$.tracking_number", 1,
            "Expected a name or number of 1 to 1024 characters without control characters, but found another, "
            + "at $.tracking_number in line 1 of a payload of AfterShip.");
        Assert.Equal(
            1024, Assert.Single(TrackingReader.Read(Encoding.UTF8.GetBytes(shorter)).Shipments).TrackingNumber.Length);
    }

    [Fact]
    public void Read_MoreEventsThanAShipmentKeeps_IsRefused()
    {
        string checkpoints = string.Join(',', Enumerable.Repeat("{\"tag\":1}", TrackedShipment.MaxEvents + 1));
        string json = "{\"slug\": \"example\", \"tracking_number\": \"1\", \"checkpoints\": [" + checkpoints + "]}";

        Check(
            TrackingVendor.AfterShip, json, "$.checkpoints[131072]", 1,
            "Expected at most 131072 events, but found more, at $.checkpoints[131072] in line 1 of a payload of AfterShip.");
    }

    [Fact]
    public void Read_MoreShipmentsThanAreRead_IsRefused()
    {
        string json = "{\"rejected\": [], \"accepted\": [" + string.Join(',', Enumerable.Repeat("{\"number\":1}", 10_001)) + "]}";

        var exception = Assert.Throws<TrackingFormatException>(() => TrackingReader.Read(Encoding.UTF8.GetBytes(json)));
        Assert.Equal(("$.accepted[10000]", TrackingVendor.SeventeenTrack), (exception.Path, exception.Vendor));
    }

    [Fact]
    public void Read_MoreOrdersThanAreRead_IsRefused()
    {
        const string Order = """{"orderId": "999-0000001-0000000", "orderItems": [{"orderItemId": "a", "quantityOrdered": 1}]}""";
        string json = "{\"orders\": [" + string.Join(',', Enumerable.Repeat(Order, 10_001)) + "]}";

        Check(
            TrackingVendor.AmazonOrders, json, "$.orders[10000]", 1,
            "Expected at most 10000 orders, but found more, at $.orders[10000] in line 1 of a payload of Amazon Orders.");
    }

    [Fact]
    public void Read_MoreProvidersThanAreRead_IsRefused()
    {
        const string Path = "$.track_info.tracking.providers[1000]";
        string providers = string.Join(',', Enumerable.Repeat("{}", 1001));
        string json = "{\"number\": \"1\", \"track_info\": {\"tracking\": {\"providers\": [" + providers + "]}}}";

        Check(
            TrackingVendor.SeventeenTrack, json, Path, 1,
            "Expected at most 1000 providers, but found more, at " + Path + " in line 1 of a payload of 17TRACK.");
    }

    [Fact]
    public void Read_PackageWhoseReferenceIsTooLongForANumber_IsRefused()
    {
        string reference = new('x', 1005);
        string json = "{\"order\": {\"orderId\": \"999-0000001-0000000\", \"packages\": "
            + "[{\"packageReferenceId\": \"" + reference + "\"}]}}";
        byte[] shorter = Encoding.UTF8.GetBytes(json.Replace("\"x", "\"", StringComparison.Ordinal));

        Check(
            TrackingVendor.AmazonOrders, json, "$.order", 1,
            "Expected a name or number of 1 to 1004 characters without control characters, but found another, "
            + "at $.order in line 1 of a payload of Amazon Orders.");
        Assert.Equal(
            1024, Assert.Single(Readers.Read(TrackingVendor.AmazonOrders, shorter).Shipments).TrackingNumber.Length);
    }
}
