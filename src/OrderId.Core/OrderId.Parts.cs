using OrderIds.Format;

namespace OrderIds;

/// <content>The parts of an ID, asked for without an exception.</content>
public readonly partial struct OrderId
{
    /// <summary>Gets the time this ID carries, in UTC, to the millisecond, if it carries one.</summary>
    /// <param name="timestamp">The time, or <see langword="default"/> if the ID carries none.</param>
    /// <returns><see langword="true"/> if the ID is <see cref="OrderIdKind.Sortable"/>.</returns>
    public bool TryGetTimestamp(out DateTimeOffset timestamp)
    {
        bool isSortable = WireFormat.IsSortable(_high);
        timestamp = isSortable ? WireFormat.Epoch.AddMilliseconds(WireFormat.MillisecondsOf(_high, _low)) : default;
        return isSortable;
    }

    /// <summary>Gets the node this ID was issued by, 0 to 8,191, if it carries one.</summary>
    /// <param name="node">The node, or 0 if the ID carries none.</param>
    /// <returns><see langword="true"/> if the ID is <see cref="OrderIdKind.Sortable"/>.</returns>
    public bool TryGetNode(out int node)
    {
        bool isSortable = WireFormat.IsSortable(_high);
        node = isSortable ? WireFormat.NodeOf(_low) : 0;
        return isSortable;
    }

    /// <summary>Gets the number of this ID within its node and millisecond, 0 to 65,535, if it carries one.</summary>
    /// <param name="sequence">The number, or 0 if the ID carries none.</param>
    /// <returns><see langword="true"/> if the ID is <see cref="OrderIdKind.Sortable"/>.</returns>
    public bool TryGetSequence(out int sequence)
    {
        bool isSortable = WireFormat.IsSortable(_high);
        sequence = isSortable ? WireFormat.SequenceOf(_low) : 0;
        return isSortable;
    }

    /// <summary>Gets the slot of the key this ID was sealed with, 0 to 7, if it is sealed.</summary>
    /// <param name="keySlot">The slot, or 0 if the ID is not sealed.</param>
    /// <returns><see langword="true"/> if the ID is <see cref="OrderIdKind.Sealed"/>.</returns>
    public bool TryGetKeySlot(out int keySlot)
    {
        bool isSealed = WireFormat.IsSealed(_high);
        keySlot = isSealed ? WireFormat.KeySlotOf(_high) : 0;
        return isSealed;
    }
}
