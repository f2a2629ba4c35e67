using System.Runtime.CompilerServices;
using OrderIds.Tracking.Machines;

namespace OrderIds.Tracking;

/// <summary>Defines which status may follow which: an immutable table over an enumeration.</summary>
/// <typeparam name="TStatus">The type of the statuses.</typeparam>
/// <remarks>
/// <para>
/// The library has two machines, <see cref="StatusMachines.Shipment"/> and <see cref="StatusMachines.Order"/>;
/// <see cref="StatusMachineBuilder{TStatus}"/> makes one for an enumeration of your own. A status may always stay what it is
/// (<see cref="MoveKind.Same"/>). A value that the enumeration does not define follows nothing and nothing follows it.
/// </para>
/// <para>Instances are immutable; all members may be called from any thread. A check or a move allocates nothing.</para>
/// </remarks>
public sealed partial class StatusMachine<TStatus>
    where TStatus : struct, Enum
{
    // In the builder's cells, a MoveKind goes with this bit when the move leads to another status than the one named.
    internal const byte Redirected = 4;

    private readonly StatusIndex<TStatus> _index;
    private readonly TStatus[] _statuses;

    // Rows of 2^_shift cells, so that finding one takes no multiplication, and a last one for what is not defined. Those beyond the
    // statuses allow nothing.
    private readonly Cell[] _cells;
    private readonly int _shift;

    // The length of a row if the values of the statuses are 0, 1, 2 and so on; otherwise 0.
    private readonly ulong _denseWidth;

    private readonly IReadOnlyList<TStatus>[] _allowed;
    private readonly bool[] _terminal;

    internal StatusMachine(
        StatusIndex<TStatus> index,
        TStatus initial,
        byte[] cells,
        Dictionary<(TStatus From, TStatus To), TStatus> redirections,
        IReadOnlyList<IReadOnlyList<TStatus>> ordinaryPaths)
    {
        OrdinaryPaths = ordinaryPaths;
        _index = index;
        _statuses = index.Statuses;
        while (1 << _shift < _statuses.Length)
        {
            _shift++;
        }

        _denseWidth = index.IsDense ? 1UL << _shift : 0;
        _cells = Pad(cells, redirections);
        Initial = initial;
        Statuses = Array.AsReadOnly(_statuses);
        _allowed = _statuses.Select(from => (IReadOnlyList<TStatus>)Array.AsReadOnly(_statuses.Where(to => CanMove(from, to)).ToArray()))
            .ToArray();
        _terminal = _statuses.Select(from => !_statuses.Any(to => Classify(from, to) == MoveKind.Normal)).ToArray();
    }

    /// <summary>Gets the status that everything begins with.</summary>
    public TStatus Initial { get; }

    /// <summary>Gets all statuses, in ascending order of their values.</summary>
    public IReadOnlyList<TStatus> Statuses { get; }

    /// <summary>Gets the ordinary ways for diagrams, the main path first.</summary>
    internal IReadOnlyList<IReadOnlyList<TStatus>> OrdinaryPaths { get; }

    /// <summary>Returns the kind of a move: normal, a correction, none, or not allowed.</summary>
    /// <param name="from">The status to leave.</param>
    /// <param name="to">The status named as the next.</param>
    /// <returns>The kind of the move to the status that <see cref="Move"/> returns.</returns>
    public MoveKind Classify(TStatus from, TStatus to) => CellOf(from, to).Kind;

    /// <summary>Returns a value indicating whether a move is allowed: a normal one, a correction, or staying at the same status.</summary>
    /// <param name="from">The status to leave.</param>
    /// <param name="to">The status named as the next.</param>
    /// <returns><see langword="true"/> if <see cref="Move"/> would not throw.</returns>
    public bool CanMove(TStatus from, TStatus to) => CellOf(from, to).Kind != MoveKind.NotAllowed;

    /// <summary>Moves to a status, or throws.</summary>
    /// <param name="from">The status to leave.</param>
    /// <param name="to">The status named as the next.</param>
    /// <returns>
    /// The new status: <paramref name="to"/>, unless the machine redirects the move to another status. A shipment on its way back that is
    /// <see cref="ShipmentStatus.Delivered"/> becomes <see cref="ShipmentStatus.Returned"/>.
    /// </returns>
    /// <exception cref="InvalidStatusMoveException{TStatus}">The move is not allowed.</exception>
    public TStatus Move(TStatus from, TStatus to)
    {
        ref readonly Cell cell = ref CellOf(from, to);
        return cell.Kind == MoveKind.NotAllowed ? ThrowInvalidMove(from, to) : cell.To;
    }

    /// <summary>Returns the statuses that may be named as the next.</summary>
    /// <param name="from">The status to leave.</param>
    /// <returns>
    /// All statuses that <see cref="CanMove"/> allows, <paramref name="from"/> among them, in ascending order; none for a value that is not
    /// defined.
    /// </returns>
    public IReadOnlyList<TStatus> GetAllowed(TStatus from)
    {
        int index = _index.Of(from);
        return index < 0 ? [] : _allowed[index];
    }

    /// <summary>Returns a value indicating whether no normal move leaves a status; corrections may.</summary>
    /// <param name="status">The status.</param>
    /// <returns><see langword="true"/> if no move from it is <see cref="MoveKind.Normal"/>; also for a value that is not defined.</returns>
    public bool IsTerminal(TStatus status)
    {
        int index = _index.Of(status);
        return index < 0 || _terminal[index];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref readonly Cell CellOf(TStatus from, TStatus to)
    {
        ulong row = EnumValues.ToUInt64(from);
        ulong column = EnumValues.ToUInt64(to);
        return ref (row | column) < _denseWidth ? ref _cells[(int)(row << _shift) | (int)column] : ref SparseCellOf(from, to);
    }

    private ref readonly Cell SparseCellOf(TStatus from, TStatus to)
    {
        int row = _index.Of(from);
        int column = _index.Of(to);
        return ref row >= 0 && column >= 0 ? ref _cells[(row << _shift) | column] : ref _cells[_cells.Length - 1];
    }

    private Cell[] Pad(byte[] cells, Dictionary<(TStatus From, TStatus To), TStatus> redirections)
    {
        int count = _statuses.Length;
        var padded = new Cell[(1 << (2 * _shift)) + 1];
        for (int row = 0; row < count; row++)
        {
            for (int column = 0; column < count; column++)
            {
                TStatus to = redirections.TryGetValue((_statuses[row], _statuses[column]), out TStatus other) ? other : _statuses[column];
                padded[(row << _shift) | column] = new Cell((MoveKind)(cells[(row * count) + column] & ~Redirected), to);
            }
        }

        return padded;
    }

    private TStatus ThrowInvalidMove(TStatus from, TStatus to) => throw new InvalidStatusMoveException<TStatus>(from, to, GetAllowed(from));

    private readonly struct Cell(MoveKind kind, TStatus to)
    {
        public readonly MoveKind Kind = kind;
        public readonly TStatus To = to;
    }
}
