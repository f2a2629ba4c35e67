using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OrderIds.Testing.Payloads;

/// <summary>Holds the data from which a signature is computed: the body, the secret and the time.</summary>
internal readonly record struct SignedBody(byte[] Body, string Secret, DateTimeOffset Time)
{
    /// <summary>Gets the time in seconds since 1970.</summary>
    public string Seconds => Time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>Returns the HMAC-SHA256 of the body in Base64.</summary>
    public string Base64() => Convert.ToBase64String(Hash(string.Empty));

    /// <summary>Returns the HMAC-SHA256 of a text followed by the body, in lowercase hexadecimal digits.</summary>
    public string Hex(string before = "") =>
        string.Concat(Hash(before).Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));

    private byte[] Hash(string before)
    {
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(Secret));
        return hmac.ComputeHash([.. Encoding.ASCII.GetBytes(before), .. Body]);
    }
}
