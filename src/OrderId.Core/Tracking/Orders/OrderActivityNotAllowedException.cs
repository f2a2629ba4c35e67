namespace OrderIds.Tracking;

/// <summary>The exception that is thrown when an activity or a shipment does not fit an order, which stays as it is.</summary>
/// <remarks>The message says what was expected and what was found.</remarks>
public sealed class OrderActivityNotAllowedException : InvalidOperationException
{
    /// <summary>Initializes a new instance of the <see cref="OrderActivityNotAllowedException"/> class with a general message.</summary>
    public OrderActivityNotAllowedException()
        : this("Expected an activity that fits the order, but found another.")
    {
    }

    /// <summary>Initializes a new instance of the <see cref="OrderActivityNotAllowedException"/> class with a message.</summary>
    /// <param name="message">The message that describes the error.</param>
    public OrderActivityNotAllowedException(string? message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="OrderActivityNotAllowedException"/> class with a message and a cause.</summary>
    /// <param name="message">The message that describes the error.</param>
    /// <param name="innerException">The exception that caused this one.</param>
    public OrderActivityNotAllowedException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
