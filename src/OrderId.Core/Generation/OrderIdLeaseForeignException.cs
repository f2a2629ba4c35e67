namespace OrderIds;

/// <summary>The exception that is thrown when the lease file of a <see cref="FileLeaseStore"/> belongs to another host.</summary>
/// <remarks>
/// If a lease file were copied to a second host, both hosts could issue the same IDs. The file is therefore rejected. The message says what
/// to do.
/// </remarks>
public sealed class OrderIdLeaseForeignException : OrderIdLeaseException
{
    /// <summary>Initializes a new instance of the <see cref="OrderIdLeaseForeignException"/> class with a general message.</summary>
    public OrderIdLeaseForeignException()
        : base("The lease store belongs to another host.")
    {
    }

    /// <summary>Initializes a new instance of the <see cref="OrderIdLeaseForeignException"/> class with a message.</summary>
    /// <param name="message">The message that says what happened, what still works and what to do.</param>
    public OrderIdLeaseForeignException(string? message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="OrderIdLeaseForeignException"/> class with a message and a cause.</summary>
    /// <param name="message">The message that says what happened, what still works and what to do.</param>
    /// <param name="innerException">The exception that caused this one.</param>
    public OrderIdLeaseForeignException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
