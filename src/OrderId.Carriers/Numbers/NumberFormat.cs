namespace OrderIds.Carriers.Numbers;

/// <summary>Represents a line of Formats.csv: the properties that all layouts of a format share.</summary>
internal sealed class NumberFormat
{
    private const string CarrierByCountry = "(country)";

    /// <exception cref="InvalidDataException">The line has an unknown check rule or option.</exception>
    public NumberFormat(string[] row)
    {
        Carrier = row[0] == CarrierByCountry ? null : row[0];
        Name = row[1];
        Check = row[3].Length == 0
            ? null
            : CheckRules.Find(row[3]) ?? throw new InvalidDataException($"'{row[3]}' is not a rule of check characters.");
        IsShapeOnly = row[5] == "shape";
        HasPlainWords = row[5] == "plain" || IsShapeOnly;
        MayBeRouted = row[5] == "routing";
        if (row[5].Length > 0 && !HasPlainWords && !MayBeRouted)
        {
            throw new InvalidDataException($"'{row[5]}' is not an option of formats.");
        }
    }

    /// <summary>Gets the carrier, or <see langword="null"/> if it is the postal operator of the country in the number.</summary>
    public string? Carrier { get; }

    public string Name { get; }

    public CheckRule? Check { get; }

    /// <summary>
    /// Gets a value indicating whether the evidence for the format is always <see cref="TrackingNumberEvidence.Shape"/>, the weakest.
    /// </summary>
    public bool IsShapeOnly { get; }

    /// <summary>Gets a value indicating whether a part with a known value, such as a service code, is no evidence for the format.</summary>
    public bool HasPlainWords { get; }

    /// <summary>Gets a value indicating whether GS1's application identifier 420 and a ZIP code may precede the number.</summary>
    public bool MayBeRouted { get; }
}
