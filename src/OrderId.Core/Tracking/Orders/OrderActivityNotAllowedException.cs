namespace OrderIds.Tracking;

/// <summary>
/// The exception that is thrown when a <see cref="TrackedOrder"/> refuses an activity (something done to the order, such as a refund) or a
/// shipment. The order does not change.
/// </summary>
public sealed class OrderActivityNotAllowedException : InvalidOperationException
{
    /// <summary>Initializes a new instance of the <see cref="OrderActivityNotAllowedException"/> class with a general message.</summary>
    public OrderActivityNotAllowedException()
        : this("The order does not allow the activity.")
    {
    }

    /// <summary>Initializes a new instance of the <see cref="OrderActivityNotAllowedException"/> class with a message.</summary>
    /// <param name="message">The message that describes the error.</param>
    public OrderActivityNotAllowedException(string? message)
        : base(message)
    {
    }

    /// <summary>
    /// Initializes a new instance of the <see cref="OrderActivityNotAllowedException"/> class with a message and a cause.
    /// </summary>
    /// <param name="message">The message that describes the error.</param>
    /// <param name="innerException">The exception that caused this one.</param>
    public OrderActivityNotAllowedException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal OrderActivityNotAllowedException(OrderActivityRefusal reason, string message)
        : base(message) => Reason = reason;

    /// <summary>Gets the reason for the refusal. The default is <see cref="OrderActivityRefusal.Unknown"/>.</summary>
    public OrderActivityRefusal Reason { get; }

    /// <summary>Gets the refused activity, or <see langword="null"/> if a shipment was refused.</summary>
    public OrderActivity? Activity { get; internal init; }

    /// <summary>Gets the refused shipment, or <see langword="null"/> if an activity was refused.</summary>
    public TrackedOrderShipment? Shipment { get; internal init; }

    /// <summary>Gets the ID of the line that the refusal is about, or <see langword="null"/> if it is not about a line.</summary>
    public string? LineId { get; internal init; }

    /// <summary>
    /// Gets the greatest quantity of the line that is allowed, 0 or more, or <see langword="null"/> if the refusal is not about a quantity.
    /// </summary>
    public long? QuantityLimit { get; internal init; }

    /// <summary>
    /// Gets the greatest amount that is allowed, zero or more, or <see langword="null"/> if the refusal is not about an amount.
    /// </summary>
    public CurrencyAmount? AmountLimit { get; internal init; }
}
