namespace OrderIds.Tool.Labels;

/// <summary>A line of text in a picture, of characters that are all equally wide.</summary>
/// <param name="X">Where it begins.</param>
/// <param name="Y">The top of its characters.</param>
/// <param name="Size">How many units a dot of a character takes.</param>
/// <param name="Text">The text.</param>
internal readonly record struct Caption(int X, int Y, int Size, string Text)
{
    public int Width => WidthOf(Text.Length, Size);

    /// <summary>Gets the width of a text.</summary>
    public static int WidthOf(int length, int size) => Math.Max(0, (length * DotFont.Advance) - 1) * size;
}
