namespace OrderIds.Carriers;

/// <summary>The exception that is thrown when a text is not a tracking number.</summary>
/// <remarks>
/// The message says what was expected, what was found and where. It never repeats the input: a tracking number is personal data.
/// </remarks>
public sealed class TrackingNumberFormatException : FormatException
{
    /// <summary>Initializes a new instance of the <see cref="TrackingNumberFormatException"/> class with a general message.</summary>
    public TrackingNumberFormatException()
        : base("Expected a tracking number, but found something else.")
    {
    }

    /// <summary>Initializes a new instance of the <see cref="TrackingNumberFormatException"/> class with a message.</summary>
    /// <param name="message">The message that describes the error.</param>
    public TrackingNumberFormatException(string? message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="TrackingNumberFormatException"/> class with a message and a cause.</summary>
    /// <param name="message">The message that describes the error.</param>
    /// <param name="innerException">The exception that caused this one.</param>
    public TrackingNumberFormatException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal TrackingNumberFormatException(TrackingNumberValidation validation)
        : base(validation.Message)
    {
        Error = validation.Error;
        Position = validation.Position;
    }

    /// <summary>Gets the reason, or <see cref="TrackingNumberError.None"/> if the exception was created with a message alone.</summary>
    public TrackingNumberError Error { get; }

    /// <summary>Gets the 0-based position of the first wrong character, or -1 if the error is not at a single character.</summary>
    /// <remarks>The position is counted like <see cref="TrackingNumberValidation.Position"/>.</remarks>
    public int Position { get; } = -1;
}
