namespace OrderIds.Carriers;

/// <summary>Represents a part of a tracking number, such as the service or the country, and its meaning.</summary>
/// <remarks>The default has an empty name and value.</remarks>
public readonly record struct TrackingNumberPart
{
    internal TrackingNumberPart(string name, int index, string value, string? meaning)
    {
        Name = name;
        Index = index;
        Value = value;
        Meaning = meaning;
    }

    /// <summary>
    /// Gets the name of the part: <c>service</c>, <c>shipper</c>, <c>package</c>, <c>serial</c>, <c>check</c>, <c>country</c>, <c>zip</c>,
    /// <c>plus4</c>, <c>mailer</c>, <c>identifier</c> (GS1's application identifier), <c>routing</c>, or a name that only one format uses.
    /// </summary>
    public string Name { get => field ?? string.Empty; init; }

    /// <summary>Gets the 0-based index of the part's first character in <see cref="TrackingNumber.Text"/>.</summary>
    public int Index { get; init; }

    /// <summary>Gets the characters of the part.</summary>
    public string Value { get => field ?? string.Empty; init; }

    /// <summary>
    /// Gets the meaning of the characters in English, or <see langword="null"/> if it is not known. For a check character, it is the name
    /// of the rule that computes it.
    /// </summary>
    public string? Meaning { get; init; }
}
