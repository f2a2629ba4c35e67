namespace OrderIds.Tool.Labels;

/// <summary>Represents a line of text in a picture, in a font whose characters all have the same width.</summary>
/// <param name="X">The left edge of the text.</param>
/// <param name="Y">The top edge of the text.</param>
/// <param name="Size">The size of a dot of a character, in units of the picture.</param>
/// <param name="Text">The text.</param>
internal readonly record struct Caption(int X, int Y, int Size, string Text)
{
    public int Width => WidthOf(Text.Length, Size);

    /// <summary>Returns the width of a text, in units of the picture.</summary>
    public static int WidthOf(int length, int size) => Math.Max(0, (length * DotFont.Advance) - 1) * size;
}
