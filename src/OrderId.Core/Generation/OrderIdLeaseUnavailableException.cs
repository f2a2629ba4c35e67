namespace OrderIds;

/// <summary>
/// The exception that is thrown when the lease store fails or does not answer in time, or when a generator has used up its lease and the
/// store has not granted another one.
/// </summary>
/// <remarks>
/// The condition is temporary. The generator repeats the request in the background and issues IDs again, without a restart, when the store
/// is available.
/// </remarks>
public sealed class OrderIdLeaseUnavailableException : OrderIdLeaseException
{
    /// <summary>Initializes a new instance of the <see cref="OrderIdLeaseUnavailableException"/> class with a general message.</summary>
    public OrderIdLeaseUnavailableException()
        : base("The lease store granted no lease.")
    {
    }

    /// <summary>Initializes a new instance of the <see cref="OrderIdLeaseUnavailableException"/> class with a message.</summary>
    /// <param name="message">The message that says what happened, what still works and what to do.</param>
    public OrderIdLeaseUnavailableException(string? message)
        : base(message)
    {
    }

    /// <summary>
    /// Initializes a new instance of the <see cref="OrderIdLeaseUnavailableException"/> class with a message and a cause.
    /// </summary>
    /// <param name="message">The message that says what happened, what still works and what to do.</param>
    /// <param name="innerException">The exception that caused this one.</param>
    public OrderIdLeaseUnavailableException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
