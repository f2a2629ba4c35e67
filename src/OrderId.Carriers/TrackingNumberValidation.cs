using OrderIds.Carriers.Numbers;

namespace OrderIds.Carriers;

/// <summary>Represents the result of validating a text: the tracking number, or the error and its position.</summary>
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

    /// <param name="error">The error.</param>
    /// <param name="position">The 0-based position of the error, or -1.</param>
    /// <param name="found">The character or count that was found, as described at <see cref="NumberMessages.Describe"/>.</param>
    internal TrackingNumberValidation(TrackingNumberError error, int position, int found)
    {
        _error = error;
        _position = position;
        _found = found;
    }

    /// <summary>Gets a value indicating whether the text is a tracking number.</summary>
    public bool IsValid { get; }

    /// <summary>Gets the error, or <see cref="TrackingNumberError.None"/> if the text is a tracking number.</summary>
    public TrackingNumberError Error =>
        IsValid ? TrackingNumberError.None : _error == TrackingNumberError.None ? TrackingNumberError.Empty : _error;

    /// <summary>Gets the 0-based position of the first wrong character, or -1 if the error is not at a single character.</summary>
    /// <remarks>
    /// The position counts all characters of the text, including white space and hyphens: <see cref="char"/>s, or bytes for UTF-8.
    /// </remarks>
    public int Position => Error == TrackingNumberError.Empty ? -1 : _position;

    /// <summary>Gets the tracking number, or the default value if the text is not valid.</summary>
    public TrackingNumber Number { get; }

    /// <summary>
    /// Gets the message, which says what was expected, what was found and where, or an empty string if the text is valid.
    /// </summary>
    /// <remarks>The message never repeats the text: it shows at most one character.</remarks>
    public string Message => NumberMessages.Describe(Error, Position, _found);
}
