using OrderIds.Tracking.Machines;

namespace OrderIds.Tracking;

/// <summary>Builds a <see cref="StatusMachine{TStatus}"/> and checks that it makes sense.</summary>
/// <typeparam name="TStatus">The type of the statuses: an enumeration of up to 256 values.</typeparam>
/// <remarks>
/// <para>
/// Moves that are not given are not allowed, except that a status may always stay the same. Not safe for use from several threads at once.
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
    /// <param name="initial">The status that everything begins with.</param>
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

    /// <summary>Allows moves in the ordinary course of things.</summary>
    /// <param name="from">The status to leave.</param>
    /// <param name="to">The statuses that may follow.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="to"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// A status is not a value of the enumeration, or a move was given before, or leads to the status that it starts from.
    /// </exception>
    public StatusMachineBuilder<TStatus> Allow(TStatus from, params TStatus[] to) => Add(from, to, MoveKind.Normal);

    /// <summary>Allows moves that take something back.</summary>
    /// <param name="from">The status to leave.</param>
    /// <param name="to">The statuses that may follow.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="to"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// A status is not a value of the enumeration, or a move was given before, or leads to the status that it starts from.
    /// </exception>
    public StatusMachineBuilder<TStatus> AllowCorrection(TStatus from, params TStatus[] to) => Add(from, to, MoveKind.Correction);

    /// <summary>Redirects a move: the status that is named as the next stands for another status there.</summary>
    /// <param name="from">The status to leave.</param>
    /// <param name="to">The status named as the next.</param>
    /// <param name="becomes">
    /// The status it means, which is <paramref name="from"/> or one that may follow it when the machine is built.
    /// </param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">
    /// A status is not a value of the enumeration, or a move was given before, or leads to the status that it starts from.
    /// </exception>
    public StatusMachineBuilder<TStatus> Redirect(TStatus from, TStatus to, TStatus becomes)
    {
        Require(becomes, nameof(becomes));
        Set(from, to, StatusMachine<TStatus>.Redirected);
        _redirections.Add((from, to), becomes);
        return this;
    }

    /// <summary>Adds a path that diagrams draw as the ordinary way. It does not allow its moves: see <see cref="Allow"/>.</summary>
    /// <param name="path">The statuses of the way, in order, at least two. The first call gives the main path, which is drawn bold.</param>
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
    /// <returns>The machine; this builder may be used further without changing it.</returns>
    /// <exception cref="InvalidOperationException">
    /// A status cannot be reached from the initial one, a redirection leads to a status that may not follow, or an ordinary way has a step
    /// that is no normal move; the message names them.
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
