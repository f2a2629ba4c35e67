using System.Globalization;

namespace OrderIds.Tracking;

/// <summary>The exception that is thrown when a status may not follow another.</summary>
/// <typeparam name="TStatus">The type of the statuses.</typeparam>
/// <remarks>The message names both statuses and all that would be allowed.</remarks>
public sealed class InvalidStatusMoveException<TStatus> : InvalidOperationException
    where TStatus : struct, Enum
{
    /// <summary>Initializes a new instance of the <see cref="InvalidStatusMoveException{TStatus}"/> class with a general message.</summary>
    public InvalidStatusMoveException()
        : this("Expected a status that may follow, but found another.")
    {
    }

    /// <summary>Initializes a new instance of the <see cref="InvalidStatusMoveException{TStatus}"/> class with a message.</summary>
    /// <param name="message">The message that describes the error.</param>
    public InvalidStatusMoveException(string? message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="InvalidStatusMoveException{TStatus}"/> class with a message and a cause.</summary>
    /// <param name="message">The message that describes the error.</param>
    /// <param name="innerException">The exception that caused this one.</param>
    public InvalidStatusMoveException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="InvalidStatusMoveException{TStatus}"/> class for a move.</summary>
    /// <param name="from">The status that was to be left.</param>
    /// <param name="to">The status that may not follow.</param>
    /// <param name="allowed">The statuses that may.</param>
    /// <exception cref="ArgumentNullException"><paramref name="allowed"/> is <see langword="null"/>.</exception>
    public InvalidStatusMoveException(TStatus from, TStatus to, IReadOnlyList<TStatus> allowed)
        : base(Describe(from, to, allowed))
    {
        From = from;
        To = to;
        Allowed = allowed;
    }

    /// <summary>Gets the status that was to be left.</summary>
    public TStatus From { get; }

    /// <summary>Gets the status that may not follow.</summary>
    public TStatus To { get; }

    /// <summary>Gets the statuses that may follow, in the order of the enumeration. The default is none.</summary>
    public IReadOnlyList<TStatus> Allowed { get; } = [];

    private static string Describe(TStatus from, TStatus to, IReadOnlyList<TStatus> allowed)
    {
        _ = allowed ?? throw new ArgumentNullException(nameof(allowed));

        return allowed.Count == 0
            ? string.Format(CultureInfo.InvariantCulture, "Expected no move from {0}, which nothing may follow, but found {1}.", from, to)
            : string.Format(CultureInfo.InvariantCulture, "Expected a status that may follow {0} ({1}), but found {2}.", from, string.Join(", ", allowed), to);
    }
}
