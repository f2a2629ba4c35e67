using System.Collections;

namespace OrderIds.Carriers.Reading.Json;

/// <summary>
/// Finds what belongs to a name, by its length first: the names of a table are few, and most lengths are of one name or of none.
/// </summary>
internal sealed class NameTable<T> : IEnumerable<T>
    where T : class
{
    private (byte[] Name, T Value)[]?[] _byLength = [];

    /// <summary>Adds a name; what it is already there for is replaced.</summary>
    public void Add(string name, T value)
    {
        byte[] utf8 = System.Text.Encoding.UTF8.GetBytes(name);
        if (utf8.Length >= _byLength.Length)
        {
            Array.Resize(ref _byLength, utf8.Length + 1);
        }

        _byLength[utf8.Length] = [.. _byLength[utf8.Length] ?? [], (utf8, value)];
    }

    /// <summary>Returns what belongs to a name, or <see langword="null"/>.</summary>
    public T? Find(ReadOnlySpan<byte> name)
    {
        (byte[] Name, T Value)[]?[] byLength = _byLength;
        if ((uint)name.Length < (uint)byLength.Length && byLength[name.Length] is { } candidates)
        {
            foreach ((byte[] candidate, T value) in candidates)
            {
                if (name.SequenceEqual(candidate))
                {
                    return value;
                }
            }
        }

        return null;
    }

    public IEnumerator<T> GetEnumerator() =>
        _byLength.SelectMany(candidates => candidates ?? []).Select(candidate => candidate.Value).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
