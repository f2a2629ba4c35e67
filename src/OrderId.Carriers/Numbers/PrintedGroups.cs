namespace OrderIds.Carriers.Numbers;

/// <summary>Says how a carrier prints a number: in groups, between spaces or hyphens.</summary>
internal sealed class PrintedGroups
{
    /// <summary>The most groups that a shape holds.</summary>
    public const int MostGroups = 10;

    /// <summary>The longest group that a shape holds.</summary>
    public const int LongestGroup = (1 << LengthBits) - 1;

    // A shape has the length of each group, and after it a bit that is set for a hyphen.
    private const int LengthBits = 5;
    private const int GroupBits = LengthBits + 1;

    private readonly ulong _mask;

    /// <param name="text">The lengths of the groups, with the separators between them: <c>2 3 3 2 4 4</c>.</param>
    public PrintedGroups(string text)
    {
        Text = text;
        Lengths = Array.ConvertAll(text.Split(' ', '-'), int.Parse);
        Separators = new string([.. text.Where(character => character is ' ' or '-')]);
        Length = Lengths.Sum();
        for (int i = 0; i < Lengths.Length; i++)
        {
            Shape |= ShapeOf(i, Lengths[i], i < Separators.Length && Separators[i] == '-');
            _mask |= ShapeOf(i, (1 << LengthBits) - 1, i < Separators.Length);
        }
    }

    public string Text { get; }

    public int[] Lengths { get; }

    /// <summary>Gets what stands after each group but the last.</summary>
    public string Separators { get; }

    /// <summary>Gets the number of characters, without the separators.</summary>
    public int Length { get; }

    /// <summary>Gets the lengths and the separators of the groups, in one number.</summary>
    public ulong Shape { get; }

    /// <summary>Makes the piece of a shape that stands for one group.</summary>
    public static ulong ShapeOf(int group, int length, bool isBeforeHyphen) =>
        ((ulong)(uint)length | (isBeforeHyphen ? 1UL << LengthBits : 0)) << (group * GroupBits);

    /// <summary>Finds out whether groups begin with those of the print.</summary>
    public bool IsBeginningOf(ulong shape) => (shape & _mask) == Shape;

    public string Format(string number)
    {
        Span<char> printed = stackalloc char[2 * TrackingNumber.MaxLength];
        int from = 0;
        int length = 0;
        for (int i = 0; i < Lengths.Length; i++)
        {
            number.AsSpan(from, Lengths[i]).CopyTo(printed.Slice(length));
            from += Lengths[i];
            length += Lengths[i];
            if (i < Separators.Length)
            {
                printed[length++] = Separators[i];
            }
        }

        return printed.Slice(0, length).ToString();
    }
}
