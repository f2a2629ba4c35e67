namespace OrderIds.Tracking.Machines;

/// <summary>Determines which statuses and moves of a machine a diagram shows.</summary>
internal sealed class StatusDiagram<TStatus>
    where TStatus : struct, Enum
{
    private readonly StatusMachine<TStatus> _machine;
    private readonly StatusDiagramOptions<TStatus> _options;

    public StatusDiagram(StatusMachine<TStatus> machine, StatusDiagramOptions<TStatus> options)
    {
        _machine = machine;
        _options = options;
        MainPath = machine.OrdinaryPaths.Count == 0 ? [] : machine.OrdinaryPaths[0];
        Moves = [.. Shown().OrderBy(move => Index(move.From)).ThenBy(move => Index(move.To))];
        Statuses = [.. machine.Statuses.Where(IsShown)];
    }

    /// <summary>
    /// Gets the statuses of the main path (the first ordinary path that was added), in order. Empty if the machine has no ordinary path.
    /// </summary>
    public IReadOnlyList<TStatus> MainPath { get; }

    /// <summary>Gets the statuses to draw, in ascending order.</summary>
    public IReadOnlyList<TStatus> Statuses { get; }

    /// <summary>Gets the moves to draw.</summary>
    public IReadOnlyList<StatusDiagramMove<TStatus>> Moves { get; }

    /// <summary>Gets the status to which the arrow from the start leads.</summary>
    public TStatus First => _options.AllMoves || MainPath.Count == 0 ? _machine.Initial : MainPath[0];

    /// <summary>Gets a value indicating whether the diagram contains corrections, which are moves that take back a status.</summary>
    public bool HasCorrections => Moves.Any(move => move.Kind == MoveKind.Correction);

    public bool IsCurrent(TStatus status) => _options.Current is { } current && status.Equals(current);

    public bool IsVisited(TStatus status) => !IsCurrent(status) && _options.Visited.Contains(status);

    public bool IsTerminal(TStatus status) => _machine.IsTerminal(status);

    private IEnumerable<StatusDiagramMove<TStatus>> Shown()
    {
        HashSet<(TStatus, TStatus)> ordinary = [.. _machine.OrdinaryPaths.SelectMany(Steps)];
        HashSet<(TStatus, TStatus)> main = [.. Steps(MainPath)];
        HashSet<(TStatus, TStatus)> way = [.. Steps(Way())];
        foreach (TStatus from in _machine.Statuses)
        {
            foreach (TStatus named in _machine.Statuses.Where(to => !to.Equals(from)))
            {
                MoveKind kind = _machine.Classify(from, named);
                bool isOrdinary = ordinary.Count == 0 ? kind == MoveKind.Normal : ordinary.Contains((from, named));
                bool isShown = way.Contains((from, named))
                    || (kind == MoveKind.Normal && (_options.AllMoves || isOrdinary))
                    || (kind == MoveKind.Correction && _options.Corrections);
                if (isShown && kind != MoveKind.NotAllowed)
                {
                    TStatus to = _machine.Move(from, named);
                    yield return new(from, to, kind)
                    {
                        Named = to.Equals(named) ? null : named,
                        IsMain = main.Contains((from, named)),
                        IsVisited = way.Contains((from, named)),
                    };
                }
            }
        }
    }

    private IEnumerable<TStatus> Way() => _options.Current is { } current ? _options.Visited.Append(current) : _options.Visited;

    private bool IsShown(TStatus status) =>
        _options.AllMoves || IsCurrent(status) || IsVisited(status)
            || Moves.Any(move => move.From.Equals(status) || move.To.Equals(status));

    private static IEnumerable<(TStatus From, TStatus To)> Steps(IEnumerable<TStatus> path) =>
        path.Zip(path.Skip(1), (from, to) => (from, to));

    // The statuses of the main path come first, then the others in the order of the enumeration.
    private int Index(TStatus status)
    {
        for (int place = 0; place < MainPath.Count; place++)
        {
            if (MainPath[place].Equals(status))
            {
                return place;
            }
        }

        return MainPath.Count + _machine.Statuses.Count(other => Comparer<TStatus>.Default.Compare(other, status) < 0);
    }
}
