using OrderIds.Format;

namespace OrderIds;

/// <content>The parts of an ID, read without an exception if the ID does not have them.</content>
public readonly partial struct OrderId
{
    /// <summary>Gets the time in this ID, in UTC, with a resolution of one millisecond, if the ID is sortable (not encrypted).</summary>
    /// <param name="timestamp">The time, or <see langword="default"/> if the ID is not sortable.</param>
    /// <returns><see langword="true"/> if the ID is <see cref="OrderIdKind.Sortable"/>.</returns>
    public bool TryGetTimestamp(out DateTimeOffset timestamp)
    {
        bool isSortable = WireFormat.IsSortable(_high);
        timestamp = isSortable ? WireFormat.Epoch.AddMilliseconds(WireFormat.MillisecondsOf(_high, _low)) : default;
        return isSortable;
    }

    /// <summary>
    /// Gets the node in this ID, 0 to 8,191 (the number of the generator that issued it), if the ID is sortable (not encrypted).
    /// </summary>
    /// <param name="node">The node, or 0 if the ID is not sortable.</param>
    /// <returns><see langword="true"/> if the ID is <see cref="OrderIdKind.Sortable"/>.</returns>
    public bool TryGetNode(out int node)
    {
        bool isSortable = WireFormat.IsSortable(_high);
        node = isSortable ? WireFormat.NodeOf(_low) : 0;
        return isSortable;
    }

    /// <summary>
    /// Gets the sequence number in this ID, 0 to 65,535, which distinguishes IDs of one node and millisecond, if the ID is sortable (not
    /// encrypted).
    /// </summary>
    /// <param name="sequence">The sequence number, or 0 if the ID is not sortable.</param>
    /// <returns><see langword="true"/> if the ID is <see cref="OrderIdKind.Sortable"/>.</returns>
    public bool TryGetSequence(out int sequence)
    {
        bool isSortable = WireFormat.IsSortable(_high);
        sequence = isSortable ? WireFormat.SequenceOf(_low) : 0;
        return isSortable;
    }

    /// <summary>Gets the slot, 0 to 7, of the key that this ID was sealed (encrypted) with, if it is sealed.</summary>
    /// <param name="keySlot">The slot, or 0 if the ID is not sealed.</param>
    /// <returns><see langword="true"/> if the ID is <see cref="OrderIdKind.Sealed"/>.</returns>
    public bool TryGetKeySlot(out int keySlot)
    {
        bool isSealed = WireFormat.IsSealed(_high);
        keySlot = isSealed ? WireFormat.KeySlotOf(_high) : 0;
        return isSealed;
    }
}
