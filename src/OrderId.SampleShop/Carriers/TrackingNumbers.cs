using OrderIds.Carriers;

namespace OrderIds.SampleShop;

/// <summary>
/// Creates the tracking numbers of the sample carrier: <c>SP</c> and a sealed (encrypted) order ID. The ID is used for nothing else, so
/// that the numbers are unique.
/// </summary>
public sealed class TrackingNumbers(IOrderIdGenerator ids, OrderIdCipher cipher)
{
    public const string Carrier = "Sample Parcel";

    private const string Prefix = "SP";
    private const int Length = 19;

    public string Next() => Prefix + cipher.Seal(ids.Next()).ToString();

    /// <summary>
    /// Returns a tracking number in the form in which it is stored. Returns an empty string if the text is neither a tracking number of the
    /// sample carrier nor one of another carrier with the right check digit.
    /// </summary>
    public static string Normalize(string? text)
    {
        string number = string.Concat((text ?? string.Empty).Take(2 * Length).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return number.Length == Length && number.StartsWith(Prefix, StringComparison.Ordinal)
            && OrderId.TryParse(number[Prefix.Length..], out OrderId id)
            ? Prefix + id.ToString()
            : NormalizeOther(text);
    }

    private static string NormalizeOther(string? text) =>
        !OrderId.TryParse(text, out _) && TrackingNumber.TryParse(text, out TrackingNumber number)
            && number.Identify().Any(candidate => candidate.Evidence == TrackingNumberEvidence.CheckDigit)
            ? number.Text
            : string.Empty;
}
