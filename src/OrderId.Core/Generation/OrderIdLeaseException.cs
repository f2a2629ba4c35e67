namespace OrderIds;

/// <summary>
/// The exception that is thrown when an <see cref="OrderIdGenerator"/> cannot get a lease, the right to issue IDs with certain times.
/// Derived types distinguish the causes.
/// </summary>
public class OrderIdLeaseException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="OrderIdLeaseException"/> class with a general message.</summary>
    public OrderIdLeaseException()
        : base("No lease was granted.")
    {
    }

    /// <summary>Initializes a new instance of the <see cref="OrderIdLeaseException"/> class with a message.</summary>
    /// <param name="message">The message that says what happened, what still works and what to do.</param>
    public OrderIdLeaseException(string? message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="OrderIdLeaseException"/> class with a message and a cause.</summary>
    /// <param name="message">The message that says what happened, what still works and what to do.</param>
    /// <param name="innerException">The exception that caused this one.</param>
    public OrderIdLeaseException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
