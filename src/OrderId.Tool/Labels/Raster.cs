namespace OrderIds.Tool.Labels;

/// <summary>Represents a picture as black and white pixels.</summary>
internal sealed class Raster
{
    private readonly bool[] _black;

    private Raster(int width, int height)
    {
        (Width, Height) = (width, height);
        _black = new bool[width * height];
    }

    public int Width { get; }

    public int Height { get; }

    public bool this[int x, int y] => _black[(y * Width) + x];

    /// <summary>Draws a picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="scale">The number of pixels per unit.</param>
    public static Raster Of(Picture picture, int scale)
    {
        var raster = new Raster(picture.Width * scale, picture.Height * scale);
        foreach (Rectangle shape in picture.Rectangles)
        {
            raster.Fill(shape, scale);
        }

        foreach (Caption caption in picture.Captions)
        {
            for (int i = 0; i < caption.Text.Length; i++)
            {
                foreach ((int x, int y) in DotFont.Dots(caption.Text[i]))
                {
                    int column = (i * DotFont.Advance) + x;
                    raster.Fill(
                        new Rectangle(caption.X + (column * caption.Size), caption.Y + (y * caption.Size), caption.Size, caption.Size),
                        scale);
                }
            }
        }

        return raster;
    }

    private void Fill(Rectangle shape, int scale)
    {
        for (int y = shape.Y * scale; y < (shape.Y + shape.Height) * scale; y++)
        {
            _black.AsSpan((y * Width) + (shape.X * scale), shape.Width * scale).Fill(true);
        }
    }
}
