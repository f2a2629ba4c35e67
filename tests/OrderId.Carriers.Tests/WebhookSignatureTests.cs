using System.Text;

namespace OrderIds.Carriers.Tests;

/// <summary>
/// The signatures were made with openssl: <c>printf %s "$body" | openssl dgst -sha256 -hmac example-secret</c>, of Shippo's with the
/// seconds and a period in front.
/// </summary>
public class WebhookSignatureTests
{
    private const string Secret = "example-secret";
    private const string Hex = "bd0195a49b663a79261377822ac08b6269314bc94d953671ac6709906f698f52";
    private const string Base64 = "vQGVpJtmOnkmE3eCKsCLYmkxS8lNlTZxrGcJkG9pj1I=";
    private const string TimedHex = "110bd7af83c0e4a73dd1de4cd42c72a0bff305286bb6bb91c15e15e5e382f910";
    private const string AccentedHex = "3f2f20e8035fa42292f412e183e1c32638be87aca74e9d12c1f88fb279018950";

    private static readonly byte[] Body = """{"event":"example","msg":{"tracking_number":"EXAMPLE0001","tag":"Delivered"}}"""u8.ToArray();

    [Fact]
    public void VerifyAfterShip_DocumentedScheme_IsTrue()
    {
        Assert.Equal("aftership-hmac-sha256", WebhookSignature.AfterShipHeader);
        Assert.True(WebhookSignature.VerifyAfterShip(Body, Base64, Secret));
        Assert.True(WebhookSignature.VerifyAfterShip([], "OcA93X/9iIYjoqLUQ5z3IqXLonyh8ydTl1uN+gtG+ZE=", Secret));
    }

    [Fact]
    public void VerifyEasyPost_DocumentedScheme_IsTrue()
    {
        Assert.Equal("X-Hmac-Signature", WebhookSignature.EasyPostHeader);
        Assert.True(WebhookSignature.VerifyEasyPost(Body, "hmac-sha256-hex=" + Hex, Secret));
        Assert.True(WebhookSignature.VerifyEasyPost(Body, "hmac-sha256-hex=" + Hex.ToUpperInvariant(), Secret));
    }

    [Fact]
    public void VerifyEasyPost_SecretWithAccent_IsTakenInFormKD()
    {
        const string Composed = "S\u00E9cret";
        bool normalizes = Composed.Normalize(NormalizationForm.FormKD) == "Se\u0301cret";

        Assert.True(WebhookSignature.VerifyEasyPost(Body, "hmac-sha256-hex=" + AccentedHex, "Se\u0301cret"));
        Assert.Equal(normalizes, WebhookSignature.VerifyEasyPost(Body, "hmac-sha256-hex=" + AccentedHex, Composed));
    }

    [Theory]
    [InlineData("t=1767225600,v1=" + TimedHex)]
    [InlineData("t=1767225600, v1=" + TimedHex)]
    [InlineData("v1=" + TimedHex + ",t=1767225600")]
    public void VerifyShippo_DocumentedScheme_IsTrueAndTellsWhen(string signature)
    {
        Assert.Equal("Shippo-Auth-Signature", WebhookSignature.ShippoHeader);
        Assert.True(WebhookSignature.VerifyShippo(Body, signature, Secret));
        Assert.True(WebhookSignature.VerifyShippo(Body, signature, Secret, out DateTimeOffset signedAt));
        Assert.Equal(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), signedAt);
    }

    [Theory]
    [InlineData("t=1767225601,v1=" + TimedHex)]
    [InlineData("t=1767225600,v1=" + Hex)]
    [InlineData("t=1767225600")]
    [InlineData("v1=" + TimedHex)]
    [InlineData("t=1767225600,v1=")]
    [InlineData("t=,v1=" + TimedHex)]
    [InlineData("t=-1,v1=" + TimedHex)]
    [InlineData("t=999999999999999999999999999999,v1=" + TimedHex)]
    [InlineData("t=1767225600,t=1767225600,v1=" + TimedHex)]
    [InlineData("t=1767225600,v1=" + TimedHex + ",v1=" + TimedHex)]
    [InlineData("t=1767225600;v1=" + TimedHex)]
    public void VerifyShippo_OtherHeader_IsFalse(string signature)
    {
        Assert.False(WebhookSignature.VerifyShippo(Body, signature, Secret, out DateTimeOffset signedAt));
        Assert.Equal(default, signedAt);
    }

    [Fact]
    public void Verify_OtherSecret_IsFalse() =>
        AssertNone(Body, Base64, "hmac-sha256-hex=" + Hex, "t=1767225600,v1=" + TimedHex, "example-secreT");

    [Fact]
    public void Verify_OtherBody_IsFalse()
    {
        for (int i = 0; i < Body.Length; i++)
        {
            byte[] other = (byte[])Body.Clone();
            other[i] ^= 1;
            AssertNone(other, Base64, "hmac-sha256-hex=" + Hex, "t=1767225600,v1=" + TimedHex, Secret);
        }

        AssertNone(Body.Take(Body.Length - 1).ToArray(), Base64, "hmac-sha256-hex=" + Hex, "t=1767225600,v1=" + TimedHex, Secret);
    }

    [Fact]
    public void Verify_TruncatedHeader_IsFalse()
    {
        string easyPost = "hmac-sha256-hex=" + Hex;
        string shippo = "t=1767225600,v1=" + TimedHex;

        Assert.All(
            Enumerable.Range(0, Base64.Length),
            length => Assert.False(WebhookSignature.VerifyAfterShip(Body, Base64.Substring(0, length), Secret)));
        Assert.All(
            Enumerable.Range(0, easyPost.Length),
            length => Assert.False(WebhookSignature.VerifyEasyPost(Body, easyPost.Substring(0, length), Secret)));
        Assert.All(
            Enumerable.Range(0, shippo.Length),
            length => Assert.False(WebhookSignature.VerifyShippo(Body, shippo.Substring(0, length), Secret)));
    }

    [Fact]
    public void Verify_EveryChangedLetter_IsFalse()
    {
        Assert.All(
            Enumerable.Range(0, Base64.Length),
            index => Assert.False(WebhookSignature.VerifyAfterShip(Body, Change(Base64, index), Secret)));
        Assert.All(
            Enumerable.Range(0, Hex.Length),
            index => Assert.False(WebhookSignature.VerifyEasyPost(Body, "hmac-sha256-hex=" + Change(Hex, index), Secret)));
        Assert.All(
            Enumerable.Range(0, TimedHex.Length),
            index => Assert.False(WebhookSignature.VerifyShippo(Body, "t=1767225600,v1=" + Change(TimedHex, index), Secret)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("=")]
    [InlineData(",")]
    [InlineData("!!!!")]
    [InlineData("\uD800\u00E9\0")]
    [InlineData(Hex)]
    [InlineData(Base64 + "=")]
    [InlineData("sha256=" + Hex)]
    public void Verify_MalformedHeader_IsFalse(string? signature) => AssertNone(Body, signature, signature, signature, Secret);

    [Fact]
    public void Verify_HeaderOfAMegabyte_IsFalse()
    {
        string signature = new('A', 1_000_000);

        AssertNone(Body, signature, signature, "t=1767225600,v1=" + signature, Secret);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Verify_NoSecret_Throws(string? secret)
    {
        ArgumentException afterShip = Assert.Throws<ArgumentException>(
            nameof(secret), () => WebhookSignature.VerifyAfterShip(Body, Base64, secret!));
        Assert.Throws<ArgumentException>(nameof(secret), () => WebhookSignature.VerifyEasyPost(Body, Hex, secret!));
        Assert.Throws<ArgumentException>(nameof(secret), () => WebhookSignature.VerifyShippo(Body, Hex, secret!));

        Assert.StartsWith(
            "The secret is missing or empty. Pass the secret with which the vendor signs webhooks.",
            afterShip.Message,
            StringComparison.Ordinal);
    }

    private static void AssertNone(byte[] body, string? afterShip, string? easyPost, string? shippo, string secret)
    {
        Assert.False(WebhookSignature.VerifyAfterShip(body, afterShip, secret));
        Assert.False(WebhookSignature.VerifyEasyPost(body, easyPost, secret));
        Assert.False(WebhookSignature.VerifyShippo(body, shippo, secret));
    }

    private static string Change(string text, int index) =>
        text.Substring(0, index) + (text[index] == '0' ? '1' : '0') + text.Substring(index + 1);
}
