using OrderIds.Tracking.Machines;

namespace OrderIds.Tracking;

/// <summary>The exception that is thrown when a status may not follow the current status.</summary>
/// <typeparam name="TStatus">The type of the statuses.</typeparam>
/// <remarks>The message names both statuses and all statuses that are allowed.</remarks>
public sealed class InvalidStatusMoveException<TStatus> : InvalidOperationException
    where TStatus : struct, Enum
{
    /// <summary>Initializes a new instance of the <see cref="InvalidStatusMoveException{TStatus}"/> class with a general message.</summary>
    public InvalidStatusMoveException()
        : this(StatusMessages.NoMove)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="InvalidStatusMoveException{TStatus}"/> class with a message.</summary>
    /// <param name="message">The message that describes the error.</param>
    public InvalidStatusMoveException(string? message)
        : base(message)
    {
    }

    /// <summary>
    /// Initializes a new instance of the <see cref="InvalidStatusMoveException{TStatus}"/> class with a message and a cause.
    /// </summary>
    /// <param name="message">The message that describes the error.</param>
    /// <param name="innerException">The exception that caused this one.</param>
    public InvalidStatusMoveException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// Initializes a new instance of the <see cref="InvalidStatusMoveException{TStatus}"/> class for a move (a change of status) that is
    /// not allowed.
    /// </summary>
    /// <param name="from">The current status.</param>
    /// <param name="to">The status that may not follow.</param>
    /// <param name="allowed">The statuses that may follow.</param>
    /// <exception cref="ArgumentNullException"><paramref name="allowed"/> is <see langword="null"/>.</exception>
    public InvalidStatusMoveException(TStatus from, TStatus to, IReadOnlyList<TStatus> allowed)
        : base(StatusMessages.Move(from, to, allowed ?? throw new ArgumentNullException(nameof(allowed))))
    {
        From = from;
        To = to;
        Allowed = allowed;
    }

    /// <summary>Gets the current status, which the move would have left.</summary>
    public TStatus From { get; }

    /// <summary>Gets the status that may not follow.</summary>
    public TStatus To { get; }

    /// <summary>Gets the statuses that may follow, in the order of the enumeration. The default is an empty list.</summary>
    public IReadOnlyList<TStatus> Allowed { get; } = [];
}
