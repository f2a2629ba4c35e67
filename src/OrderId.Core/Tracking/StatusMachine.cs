using System.Runtime.CompilerServices;
using OrderIds.Tracking.Machines;

namespace OrderIds.Tracking;

/// <summary>Says which status may follow which: an immutable table over an enumeration.</summary>
/// <typeparam name="TStatus">The type of the statuses.</typeparam>
/// <remarks>
/// <para>
/// Two machines ship, <see cref="StatusMachines.Shipment"/> and <see cref="StatusMachines.Order"/>; <see cref="StatusMachineBuilder{TStatus}"/> makes one for an
/// enumeration of your own. A status may always stay what it is (<see cref="MoveKind.Same"/>). A value that the enumeration does not define follows nothing and nothing follows it.
/// </para>
/// <para>Instances are immutable; all members may be called from any thread. A check or a move allocates nothing.</para>
/// </remarks>
public sealed partial class StatusMachine<TStatus>
    where TStatus : struct, Enum
{
    // A cell holds a MoveKind, and this bit when the move leads to another status than the one named.
    internal const byte Redirected = 4;

    private readonly StatusIndex<TStatus> _index;
    private readonly TStatus[] _statuses;
    private readonly int _count;
    private readonly byte[] _cells;
    private readonly Dictionary<(TStatus From, TStatus To), TStatus> _redirections;
    private readonly IReadOnlyList<TStatus>[] _allowed;
    private readonly bool[] _terminal;

    internal StatusMachine(StatusIndex<TStatus> index, TStatus initial, byte[] cells, Dictionary<(TStatus From, TStatus To), TStatus> redirections)
    {
        _index = index;
        _statuses = index.Statuses;
        _count = index.Statuses.Length;
        _cells = cells;
        _redirections = redirections;
        Initial = initial;
        Statuses = Array.AsReadOnly(_statuses);
        _allowed = _statuses.Select(from => (IReadOnlyList<TStatus>)Array.AsReadOnly(_statuses.Where(to => CanMove(from, to)).ToArray())).ToArray();
        _terminal = _statuses.Select(from => !_statuses.Any(to => Classify(from, to) == MoveKind.Normal)).ToArray();
    }

    /// <summary>Gets the status that everything begins with.</summary>
    public TStatus Initial { get; }

    /// <summary>Gets all statuses, in ascending order of their values.</summary>
    public IReadOnlyList<TStatus> Statuses { get; }

    /// <summary>Says what a move is.</summary>
    /// <param name="from">The status to leave.</param>
    /// <param name="to">The status named as the next.</param>
    /// <returns>The kind of the move to where <see cref="Move"/> leads.</returns>
    public MoveKind Classify(TStatus from, TStatus to) => (MoveKind)(Cell(from, to) & ~Redirected);

    /// <summary>Says whether a move is allowed, be it normal, a correction or none at all.</summary>
    /// <param name="from">The status to leave.</param>
    /// <param name="to">The status named as the next.</param>
    /// <returns><see langword="true"/> if <see cref="Move"/> would not throw.</returns>
    public bool CanMove(TStatus from, TStatus to) => Cell(from, to) != 0;

    /// <summary>Moves to a status, or throws.</summary>
    /// <param name="from">The status to leave.</param>
    /// <param name="to">The status named as the next.</param>
    /// <returns>
    /// The new status: <paramref name="to"/>, unless the machine says that it means another one there. A shipment on its way back that is
    /// <see cref="ShipmentStatus.Delivered"/> becomes <see cref="ShipmentStatus.Returned"/>.
    /// </returns>
    /// <exception cref="InvalidStatusMoveException{TStatus}">The move is not allowed.</exception>
    public TStatus Move(TStatus from, TStatus to)
    {
        byte cell = Cell(from, to);
        if (cell - 1 < (int)MoveKind.Same)
        {
            return cell == 0 ? ThrowInvalidMove(from, to) : to;
        }

        return _redirections[(from, to)];
    }

    /// <summary>Returns the statuses that may be named as the next.</summary>
    /// <param name="from">The status to leave.</param>
    /// <returns>All statuses that <see cref="CanMove"/> allows, <paramref name="from"/> among them, in ascending order; none for a value that is not defined.</returns>
    public IReadOnlyList<TStatus> Allowed(TStatus from)
    {
        int index = _index.Of(from);
        return index < 0 ? [] : _allowed[index];
    }

    /// <summary>Says whether nothing normal follows a status: it stays, but for corrections.</summary>
    /// <param name="status">The status.</param>
    /// <returns><see langword="true"/> if no move from it is <see cref="MoveKind.Normal"/>; also for a value that is not defined.</returns>
    public bool IsTerminal(TStatus status)
    {
        int index = _index.Of(status);
        return index < 0 || _terminal[index];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte Cell(TStatus from, TStatus to)
    {
        uint row = (uint)_index.Of(from);
        uint column = (uint)_index.Of(to);
        return row < (uint)_count && column < (uint)_count ? _cells[(row * (uint)_count) + column] : (byte)0;
    }

    private TStatus ThrowInvalidMove(TStatus from, TStatus to) => throw new InvalidStatusMoveException<TStatus>(from, to, Allowed(from));
}
