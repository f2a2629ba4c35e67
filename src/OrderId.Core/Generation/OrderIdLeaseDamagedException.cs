namespace OrderIds;

/// <summary>
/// The exception that is thrown when what the lease store holds cannot be trusted: truncated, altered, deleted, or written by a newer
/// version.
/// </summary>
/// <remarks>
/// The condition does not end by itself, and the store is left as it is: starting again from nothing could repeat IDs. The message says
/// where and what to do.
/// </remarks>
public sealed class OrderIdLeaseDamagedException : OrderIdLeaseException
{
    /// <summary>Initializes a new instance of the <see cref="OrderIdLeaseDamagedException"/> class with a general message.</summary>
    public OrderIdLeaseDamagedException()
        : base("Expected an intact lease store, but found a damaged one.")
    {
    }

    /// <summary>Initializes a new instance of the <see cref="OrderIdLeaseDamagedException"/> class with a message.</summary>
    /// <param name="message">The message that says what happened, what still works and what to do.</param>
    public OrderIdLeaseDamagedException(string? message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="OrderIdLeaseDamagedException"/> class with a message and a cause.</summary>
    /// <param name="message">The message that says what happened, what still works and what to do.</param>
    /// <param name="innerException">The exception that caused this one.</param>
    public OrderIdLeaseDamagedException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
