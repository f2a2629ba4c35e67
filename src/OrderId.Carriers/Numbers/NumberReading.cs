namespace OrderIds.Carriers.Numbers;

/// <summary>Holds how many symbols a text has, or what is wrong with it.</summary>
internal readonly struct NumberReading
{
    public NumberReading(int length) => Length = length;

    private NumberReading(TrackingNumberError error, int position, int found)
    {
        Error = error;
        Position = position;
        Found = found;
    }

    /// <summary>Gets the number of symbols, or 0 if the text is no number.</summary>
    public int Length { get; }

    public TrackingNumberError Error { get; }

    public int Position { get; }

    /// <summary>Gets what was found: a character, or how many there are.</summary>
    public int Found { get; }

    public static NumberReading Failure(TrackingNumberError error, int position, int found) => new(error, position, found);
}
