using System.Globalization;
using System.Text;

namespace OrderIds.Carriers.Reading;

/// <summary>Remembers where a walker is, down from the whole payload.</summary>
internal sealed class JsonPath
{
    private const int NotAnArray = -2;

    // As deep as payloads usually are.
    private Level[] _levels = new Level[8];
    private int _count;

    /// <summary>Gets or sets whose JSON is read.</summary>
    public TrackingVendor Vendor { get; set; }

    public void Enter(bool isArray)
    {
        if (_count == _levels.Length)
        {
            Array.Resize(ref _levels, 2 * _count);
        }

        _levels[_count++] = new Level { Index = isArray ? -1 : NotAnArray };
    }

    public void Clear() => _count = 0;

    public void Leave() => _count--;

    public void MoveToField(long start, int length)
    {
        ref Level level = ref _levels[_count - 1];
        level.Start = (int)start;
        level.Length = length;
        level.IsKnown = false;
    }

    public void MarkFieldAsKnown() => _levels[_count - 1].IsKnown = true;

    public void MoveToNextItem() => _levels[_count - 1].Index++;

    /// <summary>Returns the path; names that no reader asked for become <c>*</c>, as they are the payload's own.</summary>
    public string ToText(ReadOnlySpan<byte> utf8)
    {
        var path = new StringBuilder("$");
        for (int i = 0; i < _count; i++)
        {
            Level level = _levels[i];
            if (level.Index != NotAnArray)
            {
                path.Append('[').Append(Math.Max(level.Index, 0).ToString(CultureInfo.InvariantCulture)).Append(']');
            }
            else if (level.Length > 0)
            {
                path.Append('.').Append(level.IsKnown ? JsonText.Decode(JsonText.Unescape(utf8.Slice(level.Start, level.Length))) : "*");
            }
        }

        return path.ToString();
    }

    private struct Level
    {
        public int Start;
        public int Length;
        public int Index;
        public bool IsKnown;
    }
}
