namespace OrderIds.Tool.Checking;

/// <summary>Represents the result of <c>orderid check</c> for a tracking number.</summary>
internal sealed record CheckNumber
{
    /// <summary>Gets the letters and digits of the number.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the number in the groups that the carrier prints.</summary>
    public required string Printed { get; init; }

    public required string Masked { get; init; }

    /// <summary>
    /// Gets the carriers' formats that the number fits, best first. For a mistyped number, they are the formats that it would fit with the
    /// right check character.
    /// </summary>
    public required IReadOnlyList<CheckFormat> Formats { get; init; }

    /// <summary>Gets suggested corrections of a mistyped number.</summary>
    public IReadOnlyList<string>? Suggestions { get; init; }
}
