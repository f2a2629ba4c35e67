using OrderIds.Carriers.Numbers;

namespace OrderIds.Carriers;

/// <summary>Represents the result of validating a text: the tracking number, or what is wrong with the text and where.</summary>
/// <remarks>
/// The default value means that no text was validated. It is not valid, and its <see cref="Error"/> is
/// <see cref="TrackingNumberError.Empty"/>.
/// </remarks>
public readonly record struct TrackingNumberValidation
{
    private readonly TrackingNumberError _error;
    private readonly int _position;
    private readonly int _found;

    internal TrackingNumberValidation(TrackingNumber number)
    {
        Number = number;
        IsValid = true;
        _position = -1;
    }

    /// <param name="error">What is wrong.</param>
    /// <param name="position">Where, or -1.</param>
    /// <param name="found">What was found, as <see cref="NumberMessages.Describe"/> takes it.</param>
    internal TrackingNumberValidation(TrackingNumberError error, int position, int found)
    {
        _error = error;
        _position = position;
        _found = found;
    }

    /// <summary>Gets a value indicating whether the text is a tracking number.</summary>
    public bool IsValid { get; }

    /// <summary>Gets what is wrong, or <see cref="TrackingNumberError.None"/> if the text is a tracking number.</summary>
    public TrackingNumberError Error =>
        IsValid ? TrackingNumberError.None : _error == TrackingNumberError.None ? TrackingNumberError.Empty : _error;

    /// <summary>Gets the 0-based position of the first character that is wrong, or -1 if no single one is.</summary>
    /// <remarks>
    /// Counted in the text as it was given, white space and hyphens included: in <see cref="char"/>s, or in bytes for UTF-8.
    /// </remarks>
    public int Position => Error == TrackingNumberError.Empty ? -1 : _position;

    /// <summary>Gets the tracking number, or the default value if the text is not valid.</summary>
    public TrackingNumber Number { get; }

    /// <summary>Gets what was expected, what was found and where, or an empty string if the text is a tracking number.</summary>
    /// <remarks>It never repeats the text: it shows at most one character.</remarks>
    public string Message => NumberMessages.Describe(Error, Position, _found);
}
