using OrderIds.Tool.Labels;

namespace OrderIds.Tool.Tests.Labels;

/// <summary>A picture as a telephone sees it: turned, in perspective, out of focus, in bad light, with noise.</summary>
internal sealed class Photo
{
    private Photo(int width, int height) => (Width, Height, Grey) = (width, height, new byte[width * height]);

    public int Width { get; }

    public int Height { get; }

    /// <summary>Gets the pixels, row by row, from black to white.</summary>
    public byte[] Grey { get; }

    /// <summary>Takes a picture as it is.</summary>
    public static Photo Of(Raster raster)
    {
        var photo = new Photo(raster.Width, raster.Height);
        for (int i = 0; i < photo.Grey.Length; i++)
        {
            photo.Grey[i] = raster[i % raster.Width, i / raster.Width] ? (byte)0 : (byte)255;
        }

        return photo;
    }

    /// <summary>Takes a picture badly.</summary>
    /// <param name="raster">The picture.</param>
    /// <param name="degrees">How far it is turned.</param>
    /// <param name="noise">How much a pixel is lighter or darker than it should be, of 255.</param>
    public static Photo Taken(Raster raster, double degrees, int noise)
    {
        const int Border = 60;
        var photo = new Photo(raster.Width + (2 * Border), raster.Height + (2 * Border));
        var random = new Random(7);
        (double sine, double cosine) = Math.SinCos(degrees * Math.PI / 180);
        for (int y = 0; y < photo.Height; y++)
        {
            for (int x = 0; x < photo.Width; x++)
            {
                // A mean of some points around makes it unsharp; what is farther to the right is a little smaller.
                double light = 0;
                for (int part = 0; part < 9; part++)
                {
                    double dx = x - (photo.Width / 2.0) + ((part % 3) - 1) * 0.8;
                    double dy = y - (photo.Height / 2.0) + ((part / 3) - 1) * 0.8;
                    double depth = 1 + (dx / photo.Width * 0.06);
                    int u = (int)Math.Round((((cosine * dx) + (sine * dy)) * depth) + (raster.Width / 2.0));
                    int v = (int)Math.Round((((cosine * dy) - (sine * dx)) * depth) + (raster.Height / 2.0));
                    bool isBlack = u >= 0 && v >= 0 && u < raster.Width && v < raster.Height && raster[u, v];
                    light += isBlack ? 0 : 1;
                }

                double shade = 1 - (0.3 * x / photo.Width);
                photo.Grey[(y * photo.Width) + x] = (byte)Math.Clamp(
                    (40 + (190 * light / 9)) * shade + random.Next(-noise, noise + 1), 0, 255);
            }
        }

        return photo;
    }

    /// <summary>Writes a portable grey map.</summary>
    public void Save(string file)
    {
        using FileStream stream = File.Create(file);
        stream.Write(System.Text.Encoding.ASCII.GetBytes($"P5\n{Width} {Height}\n255\n"));
        stream.Write(Grey);
    }
}
