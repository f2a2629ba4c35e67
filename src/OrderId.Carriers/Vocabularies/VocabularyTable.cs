using System.Diagnostics.CodeAnalysis;

namespace OrderIds.Carriers.Vocabularies;

/// <summary>Finds codes in UTF-16 or UTF-8. It is a hash table with open addressing.</summary>
/// <remarks>
/// The codes are fixed and a look-up ends at the first free slot, so no input can make it slow. The hash uses a few letters, which have the
/// same values in both encodings.
/// </remarks>
internal sealed class VocabularyTable
{
    private const char PairSeparator = '/';
    private const int LongestPair = 128;

    private readonly VocabularyEntry?[] _places;
    private readonly bool _hasPairs;

    /// <exception cref="ArgumentException">A code occurs twice.</exception>
    public VocabularyTable(VocabularyEntry[] entries)
    {
        int size = 4;
        while (size < entries.Length * 3)
        {
            size *= 2;
        }

        _places = new VocabularyEntry?[size];
        _hasPairs = Array.Exists(entries, entry => entry.Code.IndexOf(PairSeparator) > 0);
        Mappings = Array.AsReadOnly(Array.ConvertAll(entries, entry => entry.Mapping));
        Array.ForEach(entries, Add);
    }

    public IReadOnlyList<TrackingMapping> Mappings { get; }

    public bool TryFind(ReadOnlySpan<char> code, [NotNullWhen(true)] out VocabularyEntry? entry)
    {
        int place = PlaceOf(code);
        for (entry = _places[place]; entry is not null; entry = _places[place])
        {
            if (code.SequenceEqual(entry.Code.AsSpan()))
            {
                return true;
            }

            place = (place + 1) & (_places.Length - 1);
        }

        return false;
    }

    public bool TryFind(ReadOnlySpan<byte> utf8Code, [NotNullWhen(true)] out VocabularyEntry? entry)
    {
        int place = utf8Code.IsEmpty
            ? 0
            : PlaceOf(
                utf8Code.Length, utf8Code[0], utf8Code[utf8Code.Length / 3], utf8Code[utf8Code.Length / 2],
                utf8Code[Math.Max(utf8Code.Length - 2, 0)], utf8Code[utf8Code.Length - 1]);
        for (entry = _places[place]; entry is not null; entry = _places[place])
        {
            if (utf8Code.SequenceEqual(entry.Utf8Code))
            {
                return true;
            }

            place = (place + 1) & (_places.Length - 1);
        }

        return false;
    }

    /// <summary>Finds the entry for a sub-status together with its status, such as <c>TRANSIT/delivery_attempted</c>.</summary>
    public bool TryFindPair(ReadOnlySpan<char> code, ReadOnlySpan<char> subCode, [NotNullWhen(true)] out VocabularyEntry? entry)
    {
        entry = null;
        int length = code.Length + 1 + subCode.Length;
        if (!_hasPairs || length > LongestPair)
        {
            return false;
        }

        Span<char> pair = stackalloc char[LongestPair];
        code.CopyTo(pair);
        pair[code.Length] = PairSeparator;
        subCode.CopyTo(pair.Slice(code.Length + 1));
        return TryFind(pair.Slice(0, length), out entry);
    }

    /// <summary>Finds the entry for a sub-status together with its status, such as <c>TRANSIT/delivery_attempted</c>.</summary>
    public bool TryFindPair(ReadOnlySpan<byte> utf8Code, ReadOnlySpan<byte> utf8SubCode, [NotNullWhen(true)] out VocabularyEntry? entry)
    {
        entry = null;
        int length = utf8Code.Length + 1 + utf8SubCode.Length;
        if (!_hasPairs || length > LongestPair)
        {
            return false;
        }

        Span<byte> pair = stackalloc byte[LongestPair];
        utf8Code.CopyTo(pair);
        pair[utf8Code.Length] = (byte)PairSeparator;
        utf8SubCode.CopyTo(pair.Slice(utf8Code.Length + 1));
        return TryFind(pair.Slice(0, length), out entry);
    }

    private void Add(VocabularyEntry entry)
    {
        if (TryFind(entry.Code.AsSpan(), out _))
        {
            throw new ArgumentException($"Expected every code once, but found '{entry.Code}' twice.", nameof(entry));
        }

        int place = PlaceOf(entry.Code.AsSpan());
        while (_places[place] is not null)
        {
            place = (place + 1) & (_places.Length - 1);
        }

        _places[place] = entry;
    }

    private int PlaceOf(ReadOnlySpan<char> code) =>
        code.IsEmpty
            ? 0
            : PlaceOf(
                code.Length, code[0], code[code.Length / 3], code[code.Length / 2], code[Math.Max(code.Length - 2, 0)],
                code[code.Length - 1]);

    private int PlaceOf(int length, uint first, uint third, uint middle, uint beforeLast, uint last)
    {
        uint hash = ((uint)length * 0x9E3779B1) + (first * 0x85EBCA77) + (third * 0xC2B2AE3D)
            + (middle * 0x27D4EB2F) + (beforeLast * 0x165667B1) + (last * 0xD3A2646D);
        return (int)((hash ^ (hash >> 15)) * 0x2C1B3C6D >> 12) & (_places.Length - 1);
    }
}
