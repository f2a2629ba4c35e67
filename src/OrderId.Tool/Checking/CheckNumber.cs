namespace OrderIds.Tool.Checking;

/// <summary>What <c>orderid check</c> says of a tracking number.</summary>
internal sealed record CheckNumber
{
    /// <summary>Gets the letters and digits.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the number as the carrier prints it.</summary>
    public required string Printed { get; init; }

    public required string Masked { get; init; }

    /// <summary>Gets the formats of carriers that it fits, best first; of a mistyped one, those that it has the shape of.</summary>
    public required IReadOnlyList<CheckFormat> Formats { get; init; }

    /// <summary>Gets what a mistyped number may have meant.</summary>
    public IReadOnlyList<string>? Suggestions { get; init; }
}
