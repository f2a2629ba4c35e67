namespace OrderIds.Carriers.Numbers;

/// <summary>Represents the result of reading a number: the count of its symbols, or the error.</summary>
internal readonly struct NumberReading
{
    public NumberReading(int length) => Length = length;

    private NumberReading(TrackingNumberError error, int position, int found)
    {
        Error = error;
        Position = position;
        Found = found;
    }

    /// <summary>Gets the number of symbols, or 0 if the text is not a tracking number.</summary>
    public int Length { get; }

    public TrackingNumberError Error { get; }

    public int Position { get; }

    /// <summary>Gets what was found at the error: a character, or the number of characters.</summary>
    public int Found { get; }

    public static NumberReading Failure(TrackingNumberError error, int position, int found) => new(error, position, found);
}
