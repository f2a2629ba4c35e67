using System.Text.Json;
using OrderIds.Carriers.Vendors;

namespace OrderIds.Carriers.Tests;

public class TrackingVendorExtensionsTests
{
    // A shipment of a carrier gets the name of the definition without a look-up in the table.
    [Fact]
    public void Definitions_OfCarriers_HaveTheNamesOfTheTable() => Assert.All(
        VendorList.All.Where(vendor => vendor.IsCarrier),
        vendor => Assert.Equal(TrackingCarrier.Find(vendor.Source)?.Name ?? vendor.Source, vendor.Source));

    [Fact]
    public void Definitions_AreOfEveryVendorInTheirOrder() => Assert.Equal(Readers.Vendors, VendorList.All.Select(vendor => vendor.Id));

    [Fact]
    public void ToName_EveryVendor_IsTheMemberAndReadBack() => Assert.All(Enum.GetValues<TrackingVendor>(), vendor =>
    {
        Assert.Equal(vendor.ToString(), vendor.ToName());
        Assert.True(TrackingVendorExtensions.TryParseName(vendor.ToName().ToUpperInvariant(), out TrackingVendor parsed));
        Assert.Equal(vendor, parsed);
    });

    [Theory]
    [InlineData(TrackingVendor.Unknown, "Unknown")]
    [InlineData(TrackingVendor.AfterShip, "AfterShip")]
    [InlineData(TrackingVendor.SeventeenTrack, "17TRACK")]
    [InlineData(TrackingVendor.FbaOutbound, "Amazon Fulfillment Outbound")]
    [InlineData(TrackingVendor.AmazonOrders, "Amazon Orders")]
    public void ToDisplayName_Vendor_IsWhatItCallsItself(TrackingVendor vendor, string name) => Assert.Equal(name, vendor.ToDisplayName());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("17TRACK")]
    [InlineData(" AfterShip")]
    public void TryParseName_NoName_IsFalse(string? name)
    {
        Assert.False(TrackingVendorExtensions.TryParseName(name, out TrackingVendor vendor));
        Assert.Equal(TrackingVendor.Unknown, vendor);
    }

    [Fact]
    public void ToName_Undefined_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>("vendor", () => ((TrackingVendor)255).ToName());
        Assert.Throws<ArgumentOutOfRangeException>("vendor", () => ((TrackingVendor)255).ToDisplayName());
    }

    [Fact]
    public void Json_OfVendorAndInformation_IsTheWord()
    {
        Assert.Equal("[\"SeventeenTrack\"]", JsonSerializer.Serialize(new[] { TrackingVendor.SeventeenTrack }));
        Assert.Equal("[\"Stale\"]", JsonSerializer.Serialize(new[] { TrackingInformation.Stale }));
        Assert.Equal(TrackingVendor.EasyPost, JsonSerializer.Deserialize<TrackingVendor>("\"EasyPost\""));
    }
}
