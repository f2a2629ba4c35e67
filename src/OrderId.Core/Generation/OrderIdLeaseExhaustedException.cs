namespace OrderIds;

/// <summary>
/// The exception that is thrown when a store cannot grant a lease because every time window that is still free starts too late.
/// </summary>
/// <remarks>
/// The latest permitted start is the time of the clock plus <see cref="OrderIdGeneratorOptions.MaximumLead"/>, or the last millisecond
/// before 2094-09-07T15:47:35.552Z, where the 41 bits of time end.
/// </remarks>
public sealed class OrderIdLeaseExhaustedException : OrderIdLeaseException
{
    /// <summary>Initializes a new instance of the <see cref="OrderIdLeaseExhaustedException"/> class with a general message.</summary>
    public OrderIdLeaseExhaustedException()
        : base("No node has a free window.")
    {
    }

    /// <summary>Initializes a new instance of the <see cref="OrderIdLeaseExhaustedException"/> class with a message.</summary>
    /// <param name="message">The message that says what happened, what still works and what to do.</param>
    public OrderIdLeaseExhaustedException(string? message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="OrderIdLeaseExhaustedException"/> class with a message and a cause.</summary>
    /// <param name="message">The message that says what happened, what still works and what to do.</param>
    /// <param name="innerException">The exception that caused this one.</param>
    public OrderIdLeaseExhaustedException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
