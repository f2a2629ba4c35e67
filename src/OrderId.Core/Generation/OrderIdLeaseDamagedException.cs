namespace OrderIds;

/// <summary>
/// The exception that is thrown when the data of a lease store (the file or table that records which times were granted to which node
/// number) is damaged or missing, or was written by a newer version of this library.
/// </summary>
/// <remarks>
/// A retry does not help. The library neither resets nor repairs the data: an empty store would grant the same node number and times a
/// second time, and IDs would repeat. The message names the file or table and says what to do.
/// </remarks>
public sealed class OrderIdLeaseDamagedException : OrderIdLeaseException
{
    /// <summary>Initializes a new instance of the <see cref="OrderIdLeaseDamagedException"/> class with a general message.</summary>
    public OrderIdLeaseDamagedException()
        : base("The lease store is damaged.")
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
