namespace OrderIds.SampleShop;

/// <summary>Represents the address and e-mail address of an order.</summary>
public sealed class Address
{
    public required string Name { get; init; }

    public required string Street { get; init; }

    public required string Postcode { get; init; }

    public required string City { get; init; }

    public required string Email { get; init; }

    /// <summary>Normalizes a postcode, so that different spellings of it are equal.</summary>
    public static string NormalizePostcode(string? postcode) =>
        string.Concat((postcode ?? string.Empty).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
