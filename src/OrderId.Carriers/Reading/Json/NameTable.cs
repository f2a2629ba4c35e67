using System.Collections;
using System.Runtime.CompilerServices;

namespace OrderIds.Carriers.Reading.Json;

/// <summary>Maps a few fixed names to values. It is a hash table with open addressing.</summary>
/// <remarks>A look-up ends at the first free slot, so no input can make it slow.</remarks>
internal sealed class NameTable<T> : IEnumerable<T>
    where T : class
{
    private readonly List<(byte[] Name, T Value)> _entries = [];

    // The length is a power of two, and at least four times the number of names.
    private (byte[]? Name, T Value)[] _places = new (byte[]?, T)[8];

    /// <summary>Gets the names.</summary>
    public IEnumerable<string> Names => _entries.Select(entry => System.Text.Encoding.UTF8.GetString(entry.Name));

    /// <summary>Adds a name. If a name is added twice, the first value counts.</summary>
    public void Add(string name, T value)
    {
        _entries.Add((System.Text.Encoding.UTF8.GetBytes(name), value));
        if (_entries.Count * 4 > _places.Length)
        {
            _places = new (byte[]?, T)[_places.Length * 2];
            _entries.ForEach(Place);
        }
        else
        {
            Place(_entries[_entries.Count - 1]);
        }
    }

    /// <summary>Returns the value of a name, or <see langword="null"/> if the table does not have the name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T? Find(ReadOnlySpan<byte> name)
    {
        (byte[]? Name, T Value)[] places = _places;
        for (int place = Hash(name); ; place++)
        {
            ref readonly (byte[]? Name, T Value) known = ref places[place & (places.Length - 1)];
            if (known.Name is null)
            {
                return null;
            }

            if (name.SequenceEqual(known.Name))
            {
                return known.Value;
            }
        }
    }

    public IEnumerator<T> GetEnumerator() => _entries.Select(entry => entry.Value).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Place((byte[] Name, T Value) entry)
    {
        int place = Hash(entry.Name);
        while (_places[place & (_places.Length - 1)].Name is not null)
        {
            place++;
        }

        _places[place & (_places.Length - 1)] = entry;
    }

    // Most names of a vendor differ in their length or in one of three letters. The upper half of the product depends on all of these.
    private static int Hash(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty)
        {
            return 0;
        }

        uint letters = name[0] | ((uint)name[name.Length / 2] << 8) | ((uint)name[name.Length - 1] << 16);
        return (int)((letters + ((uint)name.Length << 24)) * 0x9E3779B1 >> 16);
    }
}
