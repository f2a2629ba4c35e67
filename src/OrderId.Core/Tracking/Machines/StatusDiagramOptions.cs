namespace OrderIds.Tracking;

/// <summary>Says what a diagram of a <see cref="StatusMachine{TStatus}"/> shows.</summary>
/// <typeparam name="TStatus">The type of the statuses.</typeparam>
/// <remarks>The default draws the ordinary way and marks nothing. Instances are immutable.</remarks>
public sealed class StatusDiagramOptions<TStatus>
    where TStatus : struct, Enum
{
    /// <summary>
    /// Gets a value indicating whether every normal move is drawn. The default is <see langword="false"/>: only the ordinary way, as
    /// <see cref="StatusMachineBuilder{TStatus}.Ordinary"/> gives it.
    /// </summary>
    public bool AllMoves { get; init; }

    /// <summary>Gets a value indicating whether corrections are drawn. The default is <see langword="false"/>.</summary>
    public bool Corrections { get; init; }

    /// <summary>Gets the status to mark as the current one. The default, <see langword="null"/>, marks none.</summary>
    public TStatus? Current { get; init; }

    /// <summary>
    /// Gets the statuses to mark as visited, in the order of the visits; the way through them to <see cref="Current"/> is drawn as well. The
    /// default is empty.
    /// </summary>
    public IReadOnlyList<TStatus> Visited { get; init; } = [];
}
