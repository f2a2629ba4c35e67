namespace OrderIds.SampleShop;

/// <summary>The numbers of the sample carrier: <c>SP</c> and a sealed order ID of their own, so that none comes twice.</summary>
public sealed class TrackingNumbers(IOrderIdGenerator ids, OrderIdCipher cipher)
{
    public const string Carrier = "Sample Parcel";

    private const string Prefix = "SP";
    private const int Length = 19;

    public string Next() => Prefix + cipher.Seal(ids.Next()).ToString();

    /// <summary>Returns a number as it is stored, however a person or a scanner wrote it; an empty text for what is no such number.</summary>
    public static string Normalize(string? text)
    {
        string number = string.Concat((text ?? string.Empty).Take(2 * Length).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return number.Length == Length && number.StartsWith(Prefix, StringComparison.Ordinal)
            && OrderId.TryParse(number[Prefix.Length..], out OrderId id)
            ? Prefix + id.ToString()
            : string.Empty;
    }
}
