namespace OrderIds.Carriers.Numbers;

/// <summary>Represents how a carrier prints a number: in groups that are separated by spaces or hyphens.</summary>
internal sealed class PrintedGroups
{
    /// <summary>The maximum number of groups that <see cref="Shape"/> can encode.</summary>
    public const int MostGroups = 10;

    /// <summary>The maximum length of a group that <see cref="Shape"/> can encode.</summary>
    public const int LongestGroup = (1 << LengthBits) - 1;

    // For each group, a shape has its length in five bits, and a bit that is set if a hyphen follows.
    private const int LengthBits = 5;
    private const int GroupBits = LengthBits + 1;

    private readonly ulong _mask;

    /// <param name="text">The lengths of the groups, with the separators between them, such as <c>2 3 3 2 4 4</c>.</param>
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

    /// <summary>Gets the separators, one for each group but the last.</summary>
    public string Separators { get; }

    /// <summary>Gets the number of characters without the separators.</summary>
    public int Length { get; }

    /// <summary>Gets the lengths and separators of all groups, encoded as one number.</summary>
    public ulong Shape { get; }

    /// <summary>Returns the bits of <see cref="Shape"/> that describe one group.</summary>
    public static ulong ShapeOf(int group, int length, bool isBeforeHyphen) =>
        ((ulong)(uint)length | (isBeforeHyphen ? 1UL << LengthBits : 0)) << (group * GroupBits);

    /// <summary>Returns a value indicating whether the first groups of a text have the shape of these groups.</summary>
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
