using OrderIds.Format;

namespace OrderIds.Text;

/// <summary>Holds the first characters of a text without the white space around it, each with the position it had.</summary>
/// <remarks>
/// A character is a UTF-16 code unit, also in UTF-8: both see the same lengths. A byte that belongs to no character counts as one, and
/// is stored as its complement, a negative number.
/// </remarks>
internal ref struct CharacterBuffer(Span<int> values, Span<int> positions)
{
    /// <summary>More than the longest form of an order ID, so that one with surplus hyphens is still seen whole.</summary>
    public const int Capacity = 24;

    public Span<int> Values { get; } = values;

    public Span<int> Positions { get; } = positions;

    /// <summary>Reads a text, and counts all its characters but the white space around it.</summary>
    public readonly int Read<TUnit>(ReadOnlySpan<TUnit> text)
        where TUnit : unmanaged
    {
        int count = 0;
        int trimmed = 0;
        for (int position = 0; position < text.Length;)
        {
            int start = position;
            int value = TextUnit.ReadCharacter(text, ref position);
            bool isWhiteSpace = TextUnit.IsWhiteSpace(value);
            if (count == 0 && isWhiteSpace)
            {
                continue;
            }

            if (value > char.MaxValue)
            {
                Add(ref count, char.ConvertFromUtf32(value)[0], start);
                value = char.ConvertFromUtf32(value)[1];
            }

            Add(ref count, value, start);
            trimmed = isWhiteSpace ? trimmed : count;
        }

        return trimmed;
    }

    public readonly void RemoveAt(int index)
    {
        Values.Slice(index + 1).CopyTo(Values.Slice(index));
        Positions.Slice(index + 1).CopyTo(Positions.Slice(index));
    }

    private readonly void Add(ref int count, int value, int position)
    {
        if (count < Values.Length)
        {
            Values[count] = value;
            Positions[count] = position;
        }

        count++;
    }
}
