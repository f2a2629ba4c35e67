namespace OrderIds;

/// <summary>The exception that is thrown when a text, a byte sequence or a UUID is not an order ID.</summary>
/// <remarks>
/// The message describes the error and its position. It never contains the whole input, because an order ID is personal data.
/// </remarks>
public sealed class OrderIdFormatException : FormatException
{
    /// <summary>Initializes a new instance of the <see cref="OrderIdFormatException"/> class with a general message.</summary>
    public OrderIdFormatException()
        : base("Expected an order ID, but found something else.")
    {
    }

    /// <summary>Initializes a new instance of the <see cref="OrderIdFormatException"/> class with a message.</summary>
    /// <param name="message">The message that describes the error.</param>
    public OrderIdFormatException(string? message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="OrderIdFormatException"/> class with a message and a cause.</summary>
    /// <param name="message">The message that describes the error.</param>
    /// <param name="innerException">The exception that caused this one.</param>
    public OrderIdFormatException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal OrderIdFormatException(OrderIdValidation validation)
        : base(validation.Message)
    {
        Error = validation.Error;
        Position = validation.Position;
    }

    /// <summary>Gets the error, or <see cref="OrderIdError.None"/> if the exception was created with only a message.</summary>
    public OrderIdError Error { get; }

    /// <summary>Gets the 0-based position of the first wrong character, or -1 if the error is not at a single character.</summary>
    /// <remarks>Positions are counted in the same way as <see cref="OrderIdValidation.Position"/>.</remarks>
    public int Position { get; } = -1;
}
