namespace OrderIds.SampleShop;

/// <summary>Where an order goes, and where its mails go.</summary>
public sealed class Address
{
    public required string Name { get; init; }

    public required string Street { get; init; }

    public required string Postcode { get; init; }

    public required string City { get; init; }

    public required string Email { get; init; }

    /// <summary>Makes postcodes equal that people write in different ways.</summary>
    public static string NormalizePostcode(string? postcode) =>
        string.Concat((postcode ?? string.Empty).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
