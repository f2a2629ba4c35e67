namespace OrderIds.Carriers.Tests;

/// <summary>
/// The signatures were made with openssl: <c>printf %s "$body" | openssl dgst -sha256 -hmac example-secret</c>,
/// of EasyPost's second one with the time, the method and the path in front. That of Sendcloud is the example of its documents.
/// </summary>
public class PlatformSignatureTests
{
    private const string Secret = "example-secret";
    private const string Base64 = "vQGVpJtmOnkmE3eCKsCLYmkxS8lNlTZxrGcJkG9pj1I=";
    private const string SendcloudHex = "1eed4b3d41f4653ac64fd56f1bf1cbfd349e4482cbc11dff7134bd93e5da4b0a";
    private const string EasyPostHex = "hmac-sha256-hex=e784da63344f38e9a36da503e0a097fdbb3bdb69546cbfcf632459939444e80b";
    private const string Time = "Tue, 03 Mar 2026 12:00:00 +0000";
    private const string Path = "/hooks/example";

    private static readonly byte[] Body = """{"event":"example","msg":{"tracking_number":"EXAMPLE0001","tag":"Delivered"}}"""u8.ToArray();
    private static readonly byte[] SendcloudBody = """{"key": "value"}"""u8.ToArray();

    [Fact]
    public void VerifyShopify_DocumentedScheme_IsTrue()
    {
        Assert.Equal("X-Shopify-Hmac-SHA256", WebhookSignature.ShopifyHeader);
        Assert.True(WebhookSignature.VerifyShopify(Body, Base64, Secret));
    }

    [Fact]
    public void VerifySendcloud_ExampleOfItsDocuments_IsTrue()
    {
        Assert.Equal("Sendcloud-Signature", WebhookSignature.SendcloudHeader);
        Assert.True(WebhookSignature.VerifySendcloud(SendcloudBody, SendcloudHex, "secretkey"));
        Assert.True(WebhookSignature.VerifySendcloud(SendcloudBody, SendcloudHex.ToUpperInvariant(), "secretkey"));
    }

    [Fact]
    public void VerifyEasyPostV2_TimeAndPath_AreSigned()
    {
        Assert.Equal("X-Hmac-Signature-V2", WebhookSignature.EasyPostV2Header);
        Assert.Equal(("X-Timestamp", "X-Path"), (WebhookSignature.EasyPostTimestampHeader, WebhookSignature.EasyPostPathHeader));
        Assert.True(WebhookSignature.VerifyEasyPostV2(Body, EasyPostHex, Time, Path, Secret));
        Assert.False(
            WebhookSignature.VerifyEasyPostV2(Body, EasyPostHex, Time.Replace("12:00", "12:01", StringComparison.Ordinal), Path, Secret));
        Assert.False(WebhookSignature.VerifyEasyPostV2(Body, EasyPostHex, Time, Path + "/", Secret));
        Assert.False(WebhookSignature.VerifyEasyPostV2(Body, EasyPostHex, Time, null, Secret));
        Assert.False(WebhookSignature.VerifyEasyPostV2(Body, EasyPostHex, null, Path, Secret));
        Assert.False(WebhookSignature.VerifyEasyPostV2(Body, EasyPostHex, Time, new string('/', 1_000_000), Secret));
    }

    [Fact]
    public void Verify_OtherBody_IsFalse()
    {
        for (int i = 0; i < Body.Length; i++)
        {
            byte[] other = (byte[])Body.Clone();
            other[i] ^= 1;
            AssertNone(other, Base64, EasyPostHex, EasyPostHex.Substring("hmac-sha256-hex=".Length), Secret);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("=")]
    [InlineData("\uD800\u00E9\0")]
    [InlineData(SendcloudHex)]
    [InlineData(Base64 + "=")]
    public void Verify_OtherHeader_IsFalse(string? signature) => AssertNone(Body, signature, signature, signature, Secret);

    [Fact]
    public void Verify_OtherSecret_IsFalse() => AssertNone(Body, Base64, EasyPostHex, SendcloudHex, "example-secreT");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Verify_NoSecret_Throws(string? secret)
    {
        Assert.Throws<ArgumentException>(nameof(secret), () => WebhookSignature.VerifyShopify(Body, Base64, secret!));
        Assert.Throws<ArgumentException>(nameof(secret), () => WebhookSignature.VerifySendcloud(Body, SendcloudHex, secret!));
        Assert.Throws<ArgumentException>(nameof(secret), () => WebhookSignature.VerifyEasyPostV2(Body, EasyPostHex, null, null, secret!));
    }

    private static void AssertNone(byte[] body, string? shopify, string? easyPost, string? sendcloud, string secret)
    {
        Assert.False(WebhookSignature.VerifyShopify(body, shopify, secret));
        Assert.False(WebhookSignature.VerifySendcloud(body, sendcloud, secret));
        Assert.False(WebhookSignature.VerifyEasyPostV2(body, easyPost, Time, Path, secret));
    }
}
