using System.Collections;
using OrderIds.Carriers.Reading.Json;

namespace OrderIds.Carriers.Reading;

/// <summary>Reads the current field or item into an object.</summary>
internal delegate void FieldReader<T>(ref PayloadReader json, ref T target);

/// <summary>
/// Maps the names of an object's fields to the functions that read them. All other fields are skipped.
/// </summary>
internal sealed class FieldTable<T> : IEnumerable<FieldReader<T>>
{
    private readonly NameTable<FieldReader<T>> _fields = [];

    public void Add(string name, FieldReader<T> read) => _fields.Add(name, read);

    /// <summary>
    /// Reads the object that is the current value. The order of its fields does not matter; if a field occurs twice, the last one counts.
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

    /// <summary>Reads the object that is the current value, and returns it as a new value.</summary>
    public T Read(ref PayloadReader json)
    {
        var target = default(T)!;
        Read(ref json, ref target);
        return target;
    }

    public IEnumerator<FieldReader<T>> GetEnumerator() => _fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
