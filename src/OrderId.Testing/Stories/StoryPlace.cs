namespace OrderIds.Testing.Stories;

/// <summary>Holds a place of a story.</summary>
internal sealed record StoryPlace(string City, string Region, string Country, string PostalCode)
{
    /// <summary>Gets the place as events write it.</summary>
    public string Text { get; } = $"{City}, {Region} {PostalCode}, {Country}";
}
