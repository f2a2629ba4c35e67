namespace OrderIds.Tracking;

/// <summary>Specifies what a diagram of a <see cref="StatusMachine{TStatus}"/> shows.</summary>
/// <typeparam name="TStatus">The type of the statuses.</typeparam>
/// <remarks>
/// By default, a diagram shows the ordinary paths (the usual sequences of statuses) and marks no status. Instances are immutable.
/// </remarks>
public sealed class StatusDiagramOptions<TStatus>
    where TStatus : struct, Enum
{
    /// <summary>
    /// Gets a value indicating whether every normal move (<see cref="MoveKind.Normal"/>) is drawn. The default is <see langword="false"/>:
    /// only the paths added with <see cref="StatusMachineBuilder{TStatus}.Ordinary"/> are drawn.
    /// </summary>
    public bool AllMoves { get; init; }

    /// <summary>
    /// Gets a value indicating whether corrections (moves that take an earlier status back) are drawn. The default is
    /// <see langword="false"/>.
    /// </summary>
    public bool Corrections { get; init; }

    /// <summary>Gets the status to mark as the current one. The default is <see langword="null"/>: no status is marked.</summary>
    public TStatus? Current { get; init; }

    /// <summary>
    /// Gets the statuses to mark as visited, in the order of the visits. The path through them to <see cref="Current"/> is drawn as well.
    /// The default is empty.
    /// </summary>
    public IReadOnlyList<TStatus> Visited { get; init; } = [];
}
