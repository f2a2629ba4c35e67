namespace OrderIds.Testing.Stories;

/// <summary>Represents a place that an invented parcel passes.</summary>
internal sealed record StoryPlace(string City, string Region, string Country, string PostalCode)
{
    /// <summary>Gets the text of the place, as events contain it.</summary>
    public string Text { get; } = $"{City}, {Region} {PostalCode}, {Country}";
}
