using System.Text;

namespace OrderIds.Carriers.Tests.Numbers;

public class TrackingNumberMatchingTests
{
    [Theory]
    [InlineData("Your parcel: 1Z999AA10123456784.", "1Z999AA10123456784")]
    [InlineData("1Z 999 AA1 01 2345 6784", "1Z 999 AA1 01 2345 6784")]
    [InlineData("(9405 5118 9922 3197 4284 90)", "9405 5118 9922 3197 4284 90")]
    [InlineData("1Z\u00A0999\u00A0AA1\u00A001\u00A02345\u00A06784", "1Z\u00A0999\u00A0AA1\u00A001\u00A02345\u00A06784")]
    [InlineData("RB123456785GB, RM 473 124 829 GB", "RB123456785GB|RM 473 124 829 GB")]
    [InlineData("https://example.com/?n=1Z999AA10123456784&x=1", "1Z999AA10123456784")]
    [InlineData("?trackNums%3D1Z999AA10123456784", "1Z999AA10123456784")]
    [InlineData("n=3D1Z999AA10123456784", "1Z999AA10123456784")]
    [InlineData("{\"text\":\"\\n1Z999AA10123456784\"}", "1Z999AA10123456784")]
    [InlineData("1LS7112011123456-1", "1LS7112011123456-1")]
    [InlineData("1z999aa10123456784;TBA123456789012;GFUS12345678901234", "1z999aa10123456784|TBA123456789012|GFUS12345678901234")]
    [InlineData("9405511899223197428490\n420902109405511899223197428490", "9405511899223197428490|420902109405511899223197428490")]
    public void EnumerateMatches_NumberThatStandsAlone_IsFound(string text, string expected) =>
        Assert.Equal(expected.Split('|'), Find(text));

    [Theory]
    [InlineData("X1Z999AA10123456784")]
    [InlineData("1Z999AA101234567845")]
    [InlineData("1Z999AA10123456784-7")]
    [InlineData("A-1Z999AA10123456784")]
    [InlineData("1Z999AA10123456785")]
    [InlineData("1Z  999 AA1 01 2345 6784")]
    [InlineData("1Z 999 AA1 01 2345\n6784")]
    [InlineData("1Z 999 AA1 01 2345 67841")]
    [InlineData("9405 5118 9922 3197 4284 90 1234")]
    [InlineData("0000 0000 0000 0000 0000 00")]
    [InlineData("1Z999AA1%300123456784")]
    public void EnumerateMatches_PieceOfSomethingElse_IsNotFound(string text) => Assert.Empty(Find(text));

    // Each has a check digit that fits a carrier's rule.
    [Theory]
    [InlineData("114-3941689-8772232", "an order ID of Amazon")]
    [InlineData("0VRKB3Z0004T0008P", "an order ID of this library")]
    [InlineData("call 9356579890", "a telephone number")]
    [InlineData("+9356579890", "a telephone number")]
    [InlineData("4111 1111 1111 1111", "a card number")]
    [InlineData("card 7023 2100 3941 4604", "a card number, perhaps")]
    [InlineData("EUR 797806677146.00", "an amount")]
    [InlineData("1.797806677146", "an amount")]
    [InlineData("797806677146", "any number of twelve digits")]
    [InlineData("invoice 797806677146", "a number of an invoice")]
    [InlineData("FedEx, order 797806677146", "a number of an order")]
    [InlineData("Sendung 12: Kundennummer 9356579890", "a number of a customer")]
    [InlineData("12345678901234", "any number of fourteen digits")]
    [InlineData("INV20240001234", "a number of an invoice")]
    public void EnumerateMatches_NumberOfAnotherKind_IsNotFound(string text, string what) => Assert.True(Find(text).Length == 0, what);

    [Theory]
    [InlineData("FedEx 797806677146", "FedEx Express 12", TrackingNumberEvidence.CheckDigit)]
    [InlineData("Order 1234: tracking number 797806677146", "FedEx Express 12", TrackingNumberEvidence.CheckDigit)]
    [InlineData("Ihre Sendungsnummer: 9356579890", "DHL Express", TrackingNumberEvidence.CheckDigit)]
    [InlineData("Purolator: 287809468872", "Purolator 12", TrackingNumberEvidence.CheckDigit)]
    [InlineData("FedEx: 287809468872", "FedEx Express 12", TrackingNumberEvidence.CheckDigit)]
    [InlineData("DHL 12345678901234", "DHL eCommerce 14", TrackingNumberEvidence.KnownPart)]
    [InlineData("LaserShip LX11234567", "LaserShip LX", TrackingNumberEvidence.KnownPart)]
    public void EnumerateMatches_TextBeforeAnnouncesIt_IsFound(string text, string format, TrackingNumberEvidence evidence)
    {
        var matches = TrackingNumber.EnumerateMatches(text);

        Assert.True(matches.MoveNext());
        Assert.Equal((format, evidence), (matches.Current.Format, matches.Current.Evidence));
        Assert.Equal(
            TrackingNumber.Identify(text.AsSpan(matches.Current.Index, matches.Current.Length))
                .First(candidate => candidate.Format == format).Carrier, matches.Current.Carrier);
        Assert.False(matches.MoveNext());
        Assert.Equal(default, matches.Current);
    }

    [Fact]
    public void EnumerateMatches_ContextFartherThanItIsRead_IsNotSeen()
    {
        Assert.Single(Find("FedEx " + new string(' ', 58) + "797806677146"));
        Assert.Empty(Find("FedEx " + new string(' ', 59) + "797806677146"));
    }

    [Fact]
    public void LeastEvidence_EveryValue_SetsWhatIsReported()
    {
        const string Text = "12345678901234 TBA123456789012 1Z999AA10123456784";

        Assert.Equal(3, Find(Text, TrackingNumberEvidence.Shape).Length);
        Assert.Equal(2, Find(Text, TrackingNumberEvidence.KnownPart).Length);
        Assert.Single(Find(Text, TrackingNumberEvidence.CheckDigit));
        Assert.Equal(TrackingNumberEvidence.KnownPart, default(TrackingNumberMatchOptions).LeastEvidence);
        Assert.All(
            Enum.GetValues<TrackingNumberEvidence>(),
            least => Assert.Equal(least, new TrackingNumberMatchOptions { LeastEvidence = least }.LeastEvidence));
    }

    [Fact]
    public void EnumerateMatches_NullAndEmpty_FindNothing()
    {
        Assert.False(TrackingNumber.EnumerateMatches(null).MoveNext());
        Assert.False(TrackingNumber.EnumerateMatches(ReadOnlySpan<byte>.Empty).MoveNext());
        Assert.Equal((string.Empty, string.Empty), (default(TrackingNumberMatch).Format, default(TrackingNumberMatch).Carrier));
        Assert.Equal((string.Empty, string.Empty), (default(TrackingNumberPart).Name, default(TrackingNumberPart).Value));
    }

    internal static string[] Find(string text, TrackingNumberEvidence least = TrackingNumberEvidence.KnownPart)
    {
        var options = new TrackingNumberMatchOptions { LeastEvidence = least };
        var found = new List<string>();
        foreach (TrackingNumberMatch match in TrackingNumber.EnumerateMatches(text, options))
        {
            found.Add(text.Substring(match.Index, match.Length));
        }

        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        var inUtf8 = new List<string>();
        foreach (TrackingNumberMatch match in TrackingNumber.EnumerateMatches(utf8, options))
        {
            inUtf8.Add(Encoding.UTF8.GetString(utf8, match.Index, match.Length));
        }

        Assert.Equal(found, inUtf8);
        return [.. found];
    }
}
