namespace OrderIds.Tracking.Machines;

/// <summary>Represents an arrow of a diagram: a move from one status to another.</summary>
internal readonly record struct StatusDiagramMove<TStatus>(TStatus From, TStatus To, MoveKind Kind)
    where TStatus : struct, Enum
{
    /// <summary>Gets the status that was requested, if the machine moves to another status instead.</summary>
    public TStatus? Named { get; init; }

    /// <summary>Gets a value indicating whether the move is a step of the main path.</summary>
    public bool IsMain { get; init; }

    /// <summary>Gets a value indicating whether the move is a step between visited statuses.</summary>
    public bool IsVisited { get; init; }
}
