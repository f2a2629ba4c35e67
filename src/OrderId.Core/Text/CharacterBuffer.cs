using OrderIds.Format;

namespace OrderIds.Text;

/// <summary>Contains the first characters of a text, without leading and trailing white space, and the original position of each.</summary>
/// <remarks>
/// A character is a UTF-16 code unit, even if the text is in UTF-8, so that the length of a text does not depend on its encoding. An
/// invalid byte counts as one character and is stored as its bitwise complement, a negative number.
/// </remarks>
internal ref struct CharacterBuffer(Span<int> values, Span<int> positions)
{
    /// <summary>The capacity, in characters. It exceeds the 19 characters of an order ID so that an ID with extra hyphens fits.</summary>
    public const int Capacity = 24;

    public Span<int> Values { get; } = values;

    public Span<int> Positions { get; } = positions;

    /// <summary>Reads a text and returns the number of its characters without leading and trailing white space.</summary>
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
