using System.Runtime.CompilerServices;

namespace OrderIds.Tracking.Machines;

/// <summary>Numbers the values of an enumeration from 0, in ascending order of the values as unsigned numbers.</summary>
internal sealed class StatusIndex<TStatus>
    where TStatus : struct, Enum
{
    private readonly ulong[] _values;

    // The number of values if they are 0, 1, 2 and so on; otherwise 0.
    private readonly uint _dense;

    public StatusIndex()
    {
        Statuses = EnumValues.Of<TStatus>().Distinct().OrderBy(EnumValues.ToUInt64).ToArray();
        _values = Statuses.Select(EnumValues.ToUInt64).ToArray();
        _dense = _values.Where((value, index) => value != (ulong)index).Any() ? 0 : (uint)_values.Length;
    }

    public TStatus[] Statuses { get; }

    /// <summary>Gets a value indicating whether the number of each status equals its value.</summary>
    public bool IsDense => _dense != 0;

    /// <summary>Returns the number of a status, or a negative number if the enumeration does not define it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Of(TStatus status)
    {
        ulong value = EnumValues.ToUInt64(status);
        return value < _dense ? (int)value : Search(value);
    }

    private int Search(ulong value) => Array.BinarySearch(_values, value);
}
