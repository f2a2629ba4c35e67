namespace OrderIds.Carriers;

/// <summary>Represents a part of a tracking number, such as the service or the country, and what it means.</summary>
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
    /// Gets the name: <c>service</c>, <c>shipper</c>, <c>package</c>, <c>serial</c>, <c>check</c>, <c>country</c>, <c>zip</c>,
    /// <c>plus4</c>, <c>mailer</c>, <c>identifier</c> (GS1's application identifier), <c>routing</c> and others of single formats.
    /// </summary>
    public string Name { get; init; }

    /// <summary>Gets the 0-based index of the first character in <see cref="TrackingNumber.Text"/>.</summary>
    public int Index { get; init; }

    /// <summary>Gets the characters.</summary>
    public string Value { get; init; }

    /// <summary>
    /// Gets the meaning of the characters, in English, or <see langword="null"/> if it is not known. The meaning of a check character is
    /// its rule.
    /// </summary>
    public string? Meaning { get; init; }
}
