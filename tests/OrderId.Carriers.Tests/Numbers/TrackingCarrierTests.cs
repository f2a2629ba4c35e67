using System.Text.RegularExpressions;

namespace OrderIds.Carriers.Tests.Numbers;

public class TrackingCarrierTests
{
    [Theory]
    [InlineData("UPS", CarrierPlatform.AfterShip, "ups")]
    [InlineData("UPS", CarrierPlatform.SeventeenTrack, "100002")]
    [InlineData("FedEx", CarrierPlatform.EasyPost, "FedEx")]
    [InlineData("USPS", CarrierPlatform.ShipEngine, "stamps_com")]
    [InlineData("DHL eCommerce", CarrierPlatform.EasyPost, "DhlEcs")]
    [InlineData("DHL Express", CarrierPlatform.Shippo, "dhl_express")]
    [InlineData("LaserShip", CarrierPlatform.Walmart, "LS")]
    [InlineData("LaserShip", CarrierPlatform.Shopify, "Lasership")]
    [InlineData("Old Dominion", CarrierPlatform.EBay, "ODFL")]
    [InlineData("YunExpress", CarrierPlatform.Amazon, "Yun Express")]
    [InlineData("GOFO", CarrierPlatform.Walmart, "GOFO")]
    public void GetCode_ThenFind_LeadsBothWays(string name, CarrierPlatform platform, string code)
    {
        TrackingCarrier carrier = TrackingCarrier.Find(name)!;

        Assert.Equal((name, name), (carrier.Name, carrier.ToString()));
        Assert.Equal(code, carrier.GetCode(platform));
        Assert.Same(carrier, TrackingCarrier.Find(platform, code));
        Assert.Same(carrier, TrackingCarrier.Find(code.ToUpperInvariant()));
        Assert.True(TrackingCarrier.IsKnown(platform, code));
    }

    [Fact]
    public void GetCode_EveryCarrierAndPlatform_LeadsBack()
    {
        int codes = 0;
        foreach (TrackingCarrier carrier in TrackingCarrier.All)
        {
            foreach (CarrierPlatform platform in Enum.GetValues<CarrierPlatform>())
            {
                if (carrier.GetCode(platform) is { } code)
                {
                    codes++;
                    Assert.Same(carrier, TrackingCarrier.Find(platform, code));
                    Assert.Same(carrier, TrackingCarrier.Find(code));
                }
            }

            Assert.Same(carrier, TrackingCarrier.Find($" {carrier.Name.ToLowerInvariant()}\n"));
            Assert.True(carrier.LinkTemplate is null
                || (carrier.LinkTemplate.StartsWith("https://", StringComparison.Ordinal)
                    && carrier.LinkTemplate.Contains(TrackingCarrier.NumberPlaceholder, StringComparison.Ordinal)));
        }

        Assert.Equal((38, 211), (TrackingCarrier.All.Count, codes));
    }

    /// <summary>Every line names a source, and the head of the table says what it is and when it was read or published.</summary>
    [Fact]
    public void Carriers_EveryLine_HasASourceWithADate()
    {
        using Stream table = typeof(TrackingCarrier).Assembly.GetManifestResourceStream("Carriers.csv")!;
        string[] lines = new StreamReader(table).ReadToEnd().Split('\n');
        string head = string.Join('\n', lines.TakeWhile(line => line.StartsWith('#')));
        string[] dated = [.. Regex.Matches(head, @"^# ([a-z0-9-]+) {1,}\S.*(\n#  {8,}.*)*", RegexOptions.Multiline)
            .Where(source => Regex.IsMatch(source.Value, "20[0-9]{2}-[0-9]{2}")).Select(source => source.Groups[1].Value)];
        string[] used = [.. lines.Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.TrimEnd().Split(',')[^1]).Distinct()];

        // A name in common use has no source.
        Assert.Equal(["ours"], used.Except(dated));
        Assert.Equal(17, used.Length - 1);
    }

    [Fact]
    public void Find_PlatformsWord_CapitalsCount()
    {
        Assert.NotNull(TrackingCarrier.Find(CarrierPlatform.Shopify, "Lasership"));
        Assert.Null(TrackingCarrier.Find(CarrierPlatform.Shopify, "LaserShip"));
        Assert.False(TrackingCarrier.IsKnown(CarrierPlatform.AfterShip, "UPS"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("unheard of")]
    public void Find_UnknownWord_IsNull(string? word)
    {
        Assert.Null(TrackingCarrier.Find(word));
        Assert.Null(TrackingCarrier.Find(CarrierPlatform.EBay, word));
    }

    [Fact]
    public void GetLink_Number_IsInTheTemplate()
    {
        TrackingNumber number = TrackingNumber.Parse("LX 11234567");

        Assert.Equal("https://www.lasership.com/track/LX11234567", TrackingCarrier.Find("LaserShip")!.GetLink(number));
        Assert.Null(TrackingCarrier.Find("LaserShip")!.GetLink(default));
        Assert.Null(TrackingCarrier.Find("Deutsche Post")!.GetLink(number));
    }

    [Fact]
    public void Find_NoPlatform_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("platform", () => TrackingCarrier.Find((CarrierPlatform)99, "ups"));
        Assert.Throws<ArgumentOutOfRangeException>("platform", () => TrackingCarrier.All[0].GetCode((CarrierPlatform)99));
    }
}
