namespace OrderIds.Tracking.Machines;

/// <summary>Holds an arrow of a diagram.</summary>
internal readonly record struct StatusDiagramMove<TStatus>(TStatus From, TStatus To, MoveKind Kind)
    where TStatus : struct, Enum
{
    /// <summary>Gets the status that was named as the next, if the move leads to another one.</summary>
    public TStatus? Named { get; init; }

    /// <summary>Gets a value indicating whether the move is a step of the main path.</summary>
    public bool IsMain { get; init; }

    /// <summary>Gets a value indicating whether the move is a step between visited statuses.</summary>
    public bool IsVisited { get; init; }
}
