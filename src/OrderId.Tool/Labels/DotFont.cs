namespace OrderIds.Tool.Labels;

/// <summary>Provides a dot-matrix font of 5 by 7 dots, with capital letters, digits and some punctuation.</summary>
internal static class DotFont
{
    public const int Height = 7;

    /// <summary>The width of a character and the gap after it, in dots.</summary>
    public const int Advance = 6;

    private const int Width = 5;

    // A row of a character is a number of five bits. The highest bit is the leftmost dot.
    private static readonly Dictionary<char, string> Rows = new()
    {
        ['0'] = "EHJLPHE",
        ['1'] = "4C4444E",
        ['2'] = "EH1248V",
        ['3'] = "V2421HE",
        ['4'] = "26AIV22",
        ['5'] = "VGU11HE",
        ['6'] = "68GUHHE",
        ['7'] = "V124888",
        ['8'] = "EHHEHHE",
        ['9'] = "EHHF12C",
        ['A'] = "EHHVHHH",
        ['B'] = "UHHUHHU",
        ['C'] = "EHGGGHE",
        ['D'] = "SIHHHIS",
        ['E'] = "VGGUGGV",
        ['F'] = "VGGUGGG",
        ['G'] = "EHGNHHF",
        ['H'] = "HHHVHHH",
        ['I'] = "E44444E",
        ['J'] = "72222IC",
        ['K'] = "HIKOKIH",
        ['L'] = "GGGGGGV",
        ['M'] = "HRLLHHH",
        ['N'] = "HHPLJHH",
        ['O'] = "EHHHHHE",
        ['P'] = "UHHUGGG",
        ['Q'] = "EHHHLID",
        ['R'] = "UHHUKIH",
        ['S'] = "FGGE11U",
        ['T'] = "V444444",
        ['U'] = "HHHHHHE",
        ['V'] = "HHHHHA4",
        ['W'] = "HHHLLLA",
        ['X'] = "HHA4AHH",
        ['Y'] = "HHA4444",
        ['Z'] = "V1248GV",
        ['-'] = "000V000",
        ['.'] = "00000CC",
        [','] = "0000C48",
        [':'] = "0CC0CC0",
        ['/'] = "01248G0",
        ['#'] = "AAVAVAA",
        ['+'] = "044V440",
        ['('] = "2488842",
        [')'] = "8422248",
        ['&'] = "CIK8LID",
        ['\''] = "4480000",
    };

    /// <summary>Returns the dots of a character.</summary>
    /// <returns>The dots by column and row. A space has none. A character that the font lacks has those of a question mark.</returns>
    public static IEnumerable<(int X, int Y)> Dots(char character)
    {
        if (character == ' ')
        {
            yield break;
        }

        string rows = Rows.GetValueOrDefault(char.ToUpperInvariant(character), "EH12404");
        for (int y = 0; y < Height; y++)
        {
            int row = rows[y] <= '9' ? rows[y] - '0' : rows[y] - 'A' + 10;
            for (int x = 0; x < Width; x++)
            {
                if ((row >> (Width - 1 - x) & 1) == 1)
                {
                    yield return (x, y);
                }
            }
        }
    }
}
