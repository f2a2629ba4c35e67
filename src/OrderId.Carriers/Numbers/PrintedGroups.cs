namespace OrderIds.Carriers.Numbers;

/// <summary>Says how a carrier prints a number: in groups, between spaces or hyphens.</summary>
internal sealed class PrintedGroups
{
    /// <param name="text">The lengths of the groups, with the separators between them: <c>2 3 3 2 4 4</c>.</param>
    public PrintedGroups(string text)
    {
        Text = text;
        Lengths = Array.ConvertAll(text.Split(' ', '-'), int.Parse);
        Separators = new string([.. text.Where(character => character is ' ' or '-')]);
        Length = Lengths.Sum();
    }

    public string Text { get; }

    public int[] Lengths { get; }

    /// <summary>Gets what stands after each group but the last.</summary>
    public string Separators { get; }

    /// <summary>Gets the number of characters, without the separators.</summary>
    public int Length { get; }

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
