namespace OrderIds.Tool.Labels;

/// <summary>Represents a picture of black rectangles and texts on white. Its units are scaled when it is written.</summary>
internal sealed record Picture(int Width, int Height, IReadOnlyList<Rectangle> Rectangles, IReadOnlyList<Caption> Captions)
{
    /// <summary>Arranges pictures of equal size in rows.</summary>
    public static Picture Sheet(IReadOnlyList<Picture> pictures, int columns, int gap)
    {
        columns = Math.Min(columns, pictures.Count);
        int width = pictures.Max(picture => picture.Width);
        int height = pictures.Max(picture => picture.Height);
        var rectangles = new List<Rectangle>();
        var captions = new List<Caption>();
        for (int i = 0; i < pictures.Count; i++)
        {
            int x = i % columns * (width + gap);
            int y = i / columns * (height + gap);
            rectangles.AddRange(pictures[i].Rectangles.Select(shape => shape with { X = shape.X + x, Y = shape.Y + y }));
            captions.AddRange(pictures[i].Captions.Select(caption => caption with { X = caption.X + x, Y = caption.Y + y }));
        }

        int rows = (pictures.Count + columns - 1) / columns;
        return new Picture((columns * (width + gap)) - gap, (rows * (height + gap)) - gap, rectangles, captions);
    }
}
