using System.Globalization;
using System.Text;
using OrderIds.Carriers.Signatures;

namespace OrderIds.Carriers;

/// <summary>
/// Verifies the signatures of webhooks, for vendors that document an HMAC of the request body.
/// </summary>
/// <remarks>
/// <para>
/// Pass the body exactly as it arrived, byte for byte: JSON that was parsed and written again has another signature. A signature that is
/// missing, malformed or wrong gives <see langword="false"/> and no exception. The time of the comparison does not depend on where the
/// signatures differ. All members may be called from any thread.
/// </para>
/// <para>
/// Not supported are vendors with other schemes. Ship24 sends a secret that you choose in a header, and TrackingMore signs the time only:
/// neither protects the body. Easyship signs with a token. 17TRACK documents a plain SHA-256 of the body, a slash and the key, which is not
/// an HMAC. ShipEngine signs with RSA, and its public key must be downloaded. Amazon delivers notifications to queues in your account,
/// without a signature.
/// </para>
/// </remarks>
public static class WebhookSignature
{
    /// <summary>The header with AfterShip's signature.</summary>
    public const string AfterShipHeader = "aftership-hmac-sha256";

    /// <summary>The header with EasyPost's signature.</summary>
    public const string EasyPostHeader = "X-Hmac-Signature";

    /// <summary>The header with Shippo's signature.</summary>
    public const string ShippoHeader = "Shippo-Auth-Signature";

    /// <summary>The header with EasyPost's second signature, which also covers the time and the path.</summary>
    public const string EasyPostV2Header = "X-Hmac-Signature-V2";

    /// <summary>The header with the time that EasyPost's second signature covers.</summary>
    public const string EasyPostTimestampHeader = "X-Timestamp";

    /// <summary>The header with the path that EasyPost's second signature covers.</summary>
    public const string EasyPostPathHeader = "X-Path";

    /// <summary>The header with Shopify's signature.</summary>
    public const string ShopifyHeader = "X-Shopify-Hmac-SHA256";

    /// <summary>The header with Sendcloud's signature.</summary>
    public const string SendcloudHeader = "Sendcloud-Signature";

    private const string EasyPostPrefix = "hmac-sha256-hex=";
    private const int LongestTimestamp = 11;

    // The greatest length of a header whose value is part of the signed message.
    private const int LongestHeader = 4_096;

    /// <summary>Verifies a webhook of AfterShip Tracking: HMAC-SHA256 of the body in base64.</summary>
    /// <param name="body">The body of the request.</param>
    /// <param name="signature">The value of the header <see cref="AfterShipHeader"/>.</param>
    /// <param name="secret">The webhook secret of the account.</param>
    /// <returns><see langword="true"/> if the signature matches the body.</returns>
    /// <exception cref="ArgumentException"><paramref name="secret"/> is <see langword="null"/> or empty.</exception>
    /// <remarks>
    /// The scheme is documented at https://www.aftership.com/docs/tracking/webhook/webhook-signature; AfterShip's other products use other
    /// schemes.
    /// </remarks>
    public static bool VerifyAfterShip(ReadOnlySpan<byte> body, string? signature, string secret) =>
        Hmac.FixedTimeEquals(signature, Convert.ToBase64String(Hmac.Sha256(Key(secret), default, body)));

    /// <summary>Verifies a webhook of EasyPost: HMAC-SHA256 of the body in hexadecimal, after <c>hmac-sha256-hex=</c>.</summary>
    /// <param name="body">The body of the request.</param>
    /// <param name="signature">The value of the header <see cref="EasyPostHeader"/>, its digits in either case.</param>
    /// <param name="secret">The webhook secret, which EasyPost takes in Unicode's normal form KD.</param>
    /// <returns><see langword="true"/> if the signature matches the body.</returns>
    /// <exception cref="ArgumentException"><paramref name="secret"/> is <see langword="null"/>, empty or not valid Unicode.</exception>
    /// <remarks>
    /// The scheme is that of EasyPost's client libraries (https://docs.easypost.com/docs/webhooks). .NET in globalization-invariant mode
    /// normalizes ASCII only: in that mode, pass a secret with other letters already in form KD.
    /// </remarks>
    public static bool VerifyEasyPost(ReadOnlySpan<byte> body, string? signature, string secret) =>
        Hmac.FixedTimeEquals(Hmac.LowerDigits(signature), EasyPostPrefix + Hmac.Hex(Hmac.Sha256(EasyPostKey(secret), default, body)));

    /// <summary>
    /// Verifies the second signature of an EasyPost webhook: HMAC-SHA256 of the time, <c>POST</c>, the path and the body, in hexadecimal,
    /// after <c>hmac-sha256-hex=</c>.
    /// </summary>
    /// <param name="body">The body of the request.</param>
    /// <param name="signature">The value of the header <see cref="EasyPostV2Header"/>, its digits in either case.</param>
    /// <param name="timestamp">The value of the header <see cref="EasyPostTimestampHeader"/>, as it arrived.</param>
    /// <param name="path">
    /// The value of the header <see cref="EasyPostPathHeader"/>. Also compare it with the path at which the request arrived, unless a proxy
    /// changes the path.
    /// </param>
    /// <param name="secret">The webhook secret, which EasyPost takes in Unicode's normal form KD.</param>
    /// <returns><see langword="true"/> if the signature matches the time, the path and the body.</returns>
    /// <exception cref="ArgumentException"><paramref name="secret"/> is <see langword="null"/>, empty or not valid Unicode.</exception>
    /// <remarks>
    /// The scheme is that of EasyPost's support article on HMAC validation; EasyPost's client libraries verify the first signature only. A
    /// replayed webhook passes, too: refuse a time that is too long ago.
    /// </remarks>
    public static bool VerifyEasyPostV2(ReadOnlySpan<byte> body, string? signature, string? timestamp, string? path, string secret)
    {
        byte[] key = EasyPostKey(secret);
        if (timestamp is not { Length: > 0 and <= LongestHeader } || path is not { Length: > 0 and <= LongestHeader })
        {
            return false;
        }

        byte[] prefix = Encoding.UTF8.GetBytes(timestamp + "POST" + path);
        return Hmac.FixedTimeEquals(Hmac.LowerDigits(signature), EasyPostPrefix + Hmac.Hex(Hmac.Sha256(key, prefix, body)));
    }

    /// <summary>Verifies a webhook of Shopify: HMAC-SHA256 of the body in base64.</summary>
    /// <param name="body">The body of the request.</param>
    /// <param name="signature">The value of the header <see cref="ShopifyHeader"/>.</param>
    /// <param name="secret">The client secret of the app.</param>
    /// <returns><see langword="true"/> if the signature matches the body.</returns>
    /// <exception cref="ArgumentException"><paramref name="secret"/> is <see langword="null"/> or empty.</exception>
    /// <remarks>
    /// The scheme is documented at https://shopify.dev/docs/apps/build/webhooks/subscribe/https. Webhooks that Shopify delivers to a queue
    /// have no signature.
    /// </remarks>
    public static bool VerifyShopify(ReadOnlySpan<byte> body, string? signature, string secret) =>
        Hmac.FixedTimeEquals(signature, Convert.ToBase64String(Hmac.Sha256(Key(secret), default, body)));

    /// <summary>Verifies a webhook of Sendcloud: HMAC-SHA256 of the body in hexadecimal.</summary>
    /// <param name="body">The body of the request.</param>
    /// <param name="signature">The value of the header <see cref="SendcloudHeader"/>, its digits in either case.</param>
    /// <param name="secret">The secret key of the integration, or its webhook signature key.</param>
    /// <returns><see langword="true"/> if the signature matches the body.</returns>
    /// <exception cref="ArgumentException"><paramref name="secret"/> is <see langword="null"/> or empty.</exception>
    /// <remarks>The scheme is documented at https://sendcloud.dev/api/v3/webhooks.</remarks>
    public static bool VerifySendcloud(ReadOnlySpan<byte> body, string? signature, string secret) =>
        Hmac.FixedTimeEquals(Hmac.LowerDigits(signature), Hmac.Hex(Hmac.Sha256(Key(secret), default, body)));

    /// <summary>
    /// Verifies a webhook of Shippo: <c>t=seconds,v1=digits</c>, where the digits are the HMAC-SHA256 of the seconds, a period and the body
    /// in hexadecimal.
    /// </summary>
    /// <param name="body">The body of the request.</param>
    /// <param name="signature">The value of the header <see cref="ShippoHeader"/>.</param>
    /// <param name="secret">The webhook secret that Shippo assigned to the account.</param>
    /// <returns><see langword="true"/> if the signature matches the body.</returns>
    /// <exception cref="ArgumentException"><paramref name="secret"/> is <see langword="null"/> or empty.</exception>
    /// <remarks>
    /// The scheme is documented at https://docs.goshippo.com/tracking/webhook-security. A replayed webhook passes, too: to refuse it, use
    /// <see cref="VerifyShippo(ReadOnlySpan{byte}, string, string, out DateTimeOffset)"/> and check the time.
    /// </remarks>
    public static bool VerifyShippo(ReadOnlySpan<byte> body, string? signature, string secret) =>
        VerifyShippo(body, signature, secret, out _);

    /// <summary>Verifies a webhook of Shippo and returns the time at which it was signed.</summary>
    /// <param name="body">The body of the request.</param>
    /// <param name="signature">The value of the header <see cref="ShippoHeader"/>.</param>
    /// <param name="secret">The webhook secret that Shippo assigned to the account.</param>
    /// <param name="signedAt">The time of the signature, to the second, in UTC; the default value if the signature does not match.</param>
    /// <returns><see langword="true"/> if the signature matches the body.</returns>
    /// <exception cref="ArgumentException"><paramref name="secret"/> is <see langword="null"/> or empty.</exception>
    public static bool VerifyShippo(ReadOnlySpan<byte> body, string? signature, string secret, out DateTimeOffset signedAt)
    {
        signedAt = default;
        byte[] key = Key(secret);
        if (!TryReadShippo(signature, out string timestamp, out string digits) ||
            !Hmac.FixedTimeEquals(Hmac.LowerDigits(digits), Hmac.Hex(Hmac.Sha256(key, Encoding.ASCII.GetBytes(timestamp + "."), body))))
        {
            return false;
        }

        signedAt = DateTimeOffset.FromUnixTimeSeconds(long.Parse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture));
        return true;
    }

    private static bool TryReadShippo(string? signature, out string timestamp, out string digits)
    {
        string[] fields = signature is { Length: <= Hmac.LongestSignature }
            ? Array.ConvertAll(signature.Split(','), field => field.Trim())
            : [];
        timestamp = Array.Find(fields, field => field.StartsWith("t=", StringComparison.Ordinal))?.Substring(2) ?? string.Empty;
        digits = Array.Find(fields, field => field.StartsWith("v1=", StringComparison.Ordinal))?.Substring(3) ?? string.Empty;
        return fields.Length == 2 && timestamp.Length is > 0 and <= LongestTimestamp && timestamp.All(digit => digit is >= '0' and <= '9')
            && digits.Length > 0;
    }

    private static byte[] EasyPostKey(string secret) => Encoding.UTF8.GetBytes(Required(secret).Normalize(NormalizationForm.FormKD));

    private static byte[] Key(string secret) => Encoding.UTF8.GetBytes(Required(secret));

    private static string Required(string secret) =>
        string.IsNullOrEmpty(secret)
            ? throw new ArgumentException(
                "The secret is missing or empty. Pass the secret with which the vendor signs webhooks.", nameof(secret))
            : secret;
}
