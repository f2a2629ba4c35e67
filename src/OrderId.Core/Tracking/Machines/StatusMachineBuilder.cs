using OrderIds.Tracking.Machines;

namespace OrderIds.Tracking;

/// <summary>Builds a <see cref="StatusMachine{TStatus}"/> and checks that it is consistent.</summary>
/// <typeparam name="TStatus">The type of the statuses: an enumeration of up to 256 values.</typeparam>
/// <remarks>
/// <para>
/// Only the moves that you add are allowed, and moves to the same status. Instances are not safe for use by several threads at once.
/// </para>
/// <code>
/// StatusMachine&lt;Door&gt; machine = new StatusMachineBuilder&lt;Door&gt;(Door.Closed)
///     .Allow(Door.Closed, Door.Open, Door.Locked)
///     .Allow(Door.Open, Door.Closed)
///     .Allow(Door.Locked, Door.Closed)
///     .Build();
/// </code>
/// </remarks>
public sealed class StatusMachineBuilder<TStatus>
    where TStatus : struct, Enum
{
    private const int MaxStatuses = 256;

    private readonly StatusIndex<TStatus> _index = new();
    private readonly Dictionary<(TStatus From, TStatus To), TStatus> _redirections = [];
    private readonly List<IReadOnlyList<TStatus>> _ordinaryPaths = [];
    private readonly TStatus _initial;
    private readonly byte[] _cells;

    /// <summary>Initializes a new instance of the <see cref="StatusMachineBuilder{TStatus}"/> class.</summary>
    /// <param name="initial">The status with which the machine starts.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="initial"/> is not a value of the enumeration, or the enumeration has more than 256 values.
    /// </exception>
    public StatusMachineBuilder(TStatus initial)
    {
        if (_index.Statuses.Length > MaxStatuses)
        {
            throw new ArgumentException(
                StatusMessages.TooManyValues(MaxStatuses, typeof(TStatus), _index.Statuses.Length), nameof(initial));
        }

        _initial = initial;
        _cells = new byte[_index.Statuses.Length * _index.Statuses.Length];
        Require(initial, nameof(initial));
    }

    /// <summary>Allows normal moves.</summary>
    /// <param name="from">The status to leave.</param>
    /// <param name="to">The statuses that may follow.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="to"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// A status is not a value of the enumeration, a move was added before, or a move leads to the status that it starts from.
    /// </exception>
    public StatusMachineBuilder<TStatus> Allow(TStatus from, params TStatus[] to) => Add(from, to, MoveKind.Normal);

    /// <summary>Allows corrections: moves that take an earlier status back.</summary>
    /// <param name="from">The status to leave.</param>
    /// <param name="to">The statuses that may follow.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="to"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// A status is not a value of the enumeration, a move was added before, or a move leads to the status that it starts from.
    /// </exception>
    public StatusMachineBuilder<TStatus> AllowCorrection(TStatus from, params TStatus[] to) => Add(from, to, MoveKind.Correction);

    /// <summary>Redirects a move: when the status is requested, the machine moves to another status instead.</summary>
    /// <param name="from">The status to leave.</param>
    /// <param name="to">The requested status.</param>
    /// <param name="becomes">
    /// The status to move to instead. When the machine is built, it must be <paramref name="from"/> or a status that may follow it.
    /// </param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">
    /// A status is not a value of the enumeration, a move was added before, or a move leads to the status that it starts from.
    /// </exception>
    public StatusMachineBuilder<TStatus> Redirect(TStatus from, TStatus to, TStatus becomes)
    {
        Require(becomes, nameof(becomes));
        Set(from, to, StatusMachine<TStatus>.Redirected);
        _redirections.Add((from, to), becomes);
        return this;
    }

    /// <summary>
    /// Adds an ordinary path (a usual sequence of statuses) for diagrams. This does not allow the moves of the path: see
    /// <see cref="Allow"/>.
    /// </summary>
    /// <param name="path">
    /// The statuses of the path, in order; at least two. The path of the first call is the main path, which is drawn bold.
    /// </param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="path"/> has fewer than two statuses, or a status is not a value of the enumeration.
    /// </exception>
    public StatusMachineBuilder<TStatus> Ordinary(params TStatus[] path)
    {
        _ = path ?? throw new ArgumentNullException(nameof(path));
        if (path.Length < 2)
        {
            throw new ArgumentException(StatusMessages.ShortPath(path.Length), nameof(path));
        }

        Array.ForEach(path, status => Require(status, nameof(path)));
        _ordinaryPaths.Add([.. path]);
        return this;
    }

    /// <summary>Builds the machine.</summary>
    /// <returns>The machine. Later changes to this builder do not affect it.</returns>
    /// <exception cref="InvalidOperationException">
    /// A status cannot be reached from the initial status, a redirection (see <see cref="Redirect"/>) leads to a status that may not
    /// follow, or an ordinary path has a step that is not a normal move. The message names the statuses.
    /// </exception>
    public StatusMachine<TStatus> Build()
    {
        var cells = (byte[])_cells.Clone();
        for (int status = 0; status < _index.Statuses.Length; status++)
        {
            cells[Cell(status, status)] = (byte)MoveKind.Same;
        }

        foreach (KeyValuePair<(TStatus From, TStatus To), TStatus> redirection in _redirections)
        {
            (TStatus from, TStatus to) = redirection.Key;
            byte kind = cells[Cell(_index.Of(from), _index.Of(redirection.Value))];
            if (kind is 0 or >= StatusMachine<TStatus>.Redirected)
            {
                throw new InvalidOperationException(StatusMessages.Redirection(from, to, redirection.Value));
            }

            cells[Cell(_index.Of(from), _index.Of(to))] |= kind;
        }

        ThrowIfUnreachable(cells);
        ThrowIfNotNormal(cells);
        return new StatusMachine<TStatus>(
            _index, _initial, cells, new Dictionary<(TStatus From, TStatus To), TStatus>(_redirections), [.. _ordinaryPaths]);
    }

    private StatusMachineBuilder<TStatus> Add(TStatus from, TStatus[] to, MoveKind kind)
    {
        _ = to ?? throw new ArgumentNullException(nameof(to));

        foreach (TStatus status in to)
        {
            Set(from, status, (byte)kind);
        }

        return this;
    }

    private void Set(TStatus from, TStatus to, byte cell)
    {
        Require(from, nameof(from));
        Require(to, nameof(to));
        if (EqualityComparer<TStatus>.Default.Equals(from, to))
        {
            throw new ArgumentException(StatusMessages.MoveToItself(from), nameof(to));
        }

        ref byte place = ref _cells[Cell(_index.Of(from), _index.Of(to))];
        if (place != 0)
        {
            throw new ArgumentException(StatusMessages.MoveTwice(from, to), nameof(to));
        }

        place = cell;
    }

    private void Require(TStatus status, string argument)
    {
        if (_index.Of(status) < 0)
        {
            throw new ArgumentException(StatusMessages.Undefined(status), argument);
        }
    }

    private void ThrowIfUnreachable(byte[] cells)
    {
        TStatus[] statuses = _index.Statuses;
        var reached = new bool[statuses.Length];
        var next = new Stack<int>([_index.Of(_initial)]);
        while (next.Count > 0)
        {
            int from = next.Pop();
            if (reached[from])
            {
                continue;
            }

            reached[from] = true;
            for (int to = 0; to < statuses.Length; to++)
            {
                if (cells[Cell(from, to)] is > 0 and < StatusMachine<TStatus>.Redirected)
                {
                    next.Push(to);
                }
            }
        }

        TStatus[] unreachable = statuses.Where((_, index) => !reached[index]).ToArray();
        if (unreachable.Length > 0)
        {
            throw new InvalidOperationException(StatusMessages.Unreachable(_initial, unreachable));
        }
    }

    private void ThrowIfNotNormal(byte[] cells)
    {
        foreach ((TStatus from, TStatus to) in _ordinaryPaths.SelectMany(path => path.Zip(path.Skip(1), (from, to) => (from, to))))
        {
            if (cells[Cell(_index.Of(from), _index.Of(to))] != (byte)MoveKind.Normal)
            {
                throw new InvalidOperationException(StatusMessages.NotNormal(from, to));
            }
        }
    }

    private int Cell(int from, int to) => (from * _index.Statuses.Length) + to;
}
