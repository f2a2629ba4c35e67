using System.Collections;
using OrderIds.Carriers.Reading.Json;

namespace OrderIds.Carriers.Reading;

/// <summary>Reads a field, or an item, into what is being built.</summary>
internal delegate void FieldReader<T>(ref PayloadReader json, ref T target);

/// <summary>
/// Lists the fields of an object that are of interest, each with what it is read into. All other fields are stepped over.
/// </summary>
internal sealed class FieldTable<T> : IEnumerable<FieldReader<T>>
{
    private readonly NameTable<FieldReader<T>> _fields = [];

    public void Add(string name, FieldReader<T> read) => _fields.Add(name, read);

    /// <summary>
    /// Reads the object that is the value, field by field in whatever order they come; of a field that it has twice, the last counts.
    /// </summary>
    public void Read(ref PayloadReader json, ref T target)
    {
        if (!json.StartObject())
        {
            return;
        }

        while (json.NextField())
        {
            if (_fields.Find(json.Name) is { } read)
            {
                json.IsNameKnown = true;
                read(ref json, ref target);
            }
        }
    }

    /// <summary>Reads the object that is the value into a new value.</summary>
    public T Read(ref PayloadReader json)
    {
        var target = default(T)!;
        Read(ref json, ref target);
        return target;
    }

    public IEnumerator<FieldReader<T>> GetEnumerator() => _fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
