using System.Diagnostics.Contracts;
using System.Runtime.CompilerServices;
using OrderIds.Tracking.Machines;

namespace OrderIds.Tracking;

/// <summary>Represents a state machine: an immutable table of the statuses of an enumeration and the moves allowed between them.</summary>
/// <typeparam name="TStatus">The type of the statuses.</typeparam>
/// <remarks>
/// <para>
/// The library has two machines, <see cref="StatusMachines.Shipment"/> and <see cref="StatusMachines.Order"/>. Use
/// <see cref="StatusMachineBuilder{TStatus}"/> to create a machine for an enumeration of your own. A move to the same status is always
/// allowed (<see cref="MoveKind.Same"/>). A move from or to a value that the enumeration does not define is never allowed.
/// </para>
/// <para>Instances are immutable; all members may be called from any thread. Checks and moves allocate no memory.</para>
/// </remarks>
public sealed partial class StatusMachine<TStatus>
    where TStatus : struct, Enum
{
    // In a cell of the builder, this bit means that the move leads to another status than the requested one.
    internal const byte Redirected = 4;

    private readonly StatusIndex<TStatus> _index;
    private readonly TStatus[] _statuses;

    // Each row has 2^_shift cells, so that no multiplication is needed to find it. The last cell of all is for undefined values. Cells
    // beyond the number of statuses allow nothing.
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

    /// <summary>Gets the status with which the machine starts.</summary>
    public TStatus Initial { get; }

    /// <summary>Gets all statuses, in ascending order of their values.</summary>
    public IReadOnlyList<TStatus> Statuses { get; }

    /// <summary>Gets the ordinary paths for diagrams, the main path first.</summary>
    internal IReadOnlyList<IReadOnlyList<TStatus>> OrdinaryPaths { get; }

    /// <summary>Returns the kind of a move: normal, correction, same status, or not allowed.</summary>
    /// <param name="from">The current status.</param>
    /// <param name="to">The requested status.</param>
    /// <returns>The kind of the move to the status that <see cref="Move"/> returns.</returns>
    [Pure]
    public MoveKind Classify(TStatus from, TStatus to) => CellOf(from, to).Kind;

    /// <summary>Returns a value indicating whether a move is allowed: a normal move, a correction, or a move to the same status.</summary>
    /// <param name="from">The current status.</param>
    /// <param name="to">The requested status.</param>
    /// <returns><see langword="true"/> if <see cref="Move"/> would not throw; otherwise <see langword="false"/>.</returns>
    [Pure]
    public bool CanMove(TStatus from, TStatus to) => CellOf(from, to).Kind != MoveKind.NotAllowed;

    /// <summary>Returns the status after a move, or throws if the move is not allowed.</summary>
    /// <param name="from">The current status.</param>
    /// <param name="to">The requested status.</param>
    /// <returns>
    /// The new status: <paramref name="to"/>, unless the machine redirects the move to another status. For example, a shipment that is
    /// Returning and is reported as <see cref="ShipmentStatus.Delivered"/> becomes <see cref="ShipmentStatus.Returned"/>.
    /// </returns>
    /// <exception cref="InvalidStatusMoveException{TStatus}">The move is not allowed.</exception>
    public TStatus Move(TStatus from, TStatus to)
    {
        ref readonly Cell cell = ref CellOf(from, to);
        return cell.Kind == MoveKind.NotAllowed ? ThrowInvalidMove(from, to) : cell.To;
    }

    /// <summary>Returns the statuses that may be requested next.</summary>
    /// <param name="from">The current status.</param>
    /// <returns>
    /// All statuses that <see cref="CanMove"/> allows, including <paramref name="from"/>, in ascending order. Empty for a value that the
    /// enumeration does not define.
    /// </returns>
    [Pure]
    public IReadOnlyList<TStatus> GetAllowed(TStatus from)
    {
        int index = _index.Of(from);
        return index < 0 ? [] : _allowed[index];
    }

    /// <summary>Returns a value indicating whether only corrections (moves that take the status back) may follow a status.</summary>
    /// <param name="status">The status.</param>
    /// <returns>
    /// <see langword="true"/> if no move from the status is <see cref="MoveKind.Normal"/>, or if the enumeration does not define it.
    /// </returns>
    [Pure]
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
