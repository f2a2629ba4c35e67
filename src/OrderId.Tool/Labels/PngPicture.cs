using System.Buffers.Binary;
using System.IO.Compression;

namespace OrderIds.Tool.Labels;

/// <summary>Writes pictures as PNG (ISO/IEC 15948) with one bit per pixel.</summary>
internal static class PngPicture
{
    // 300 dots per inch.
    private const int PixelsPerMetre = 11811;

    public static byte[] Of(Raster raster)
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);

        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, raster.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], raster.Height);
        header[8] = 1;
        WriteChunk(png, "IHDR"u8, header);

        Span<byte> density = stackalloc byte[9];
        BinaryPrimitives.WriteInt32BigEndian(density, PixelsPerMetre);
        BinaryPrimitives.WriteInt32BigEndian(density[4..], PixelsPerMetre);
        density[8] = 1;
        WriteChunk(png, "pHYs"u8, density);

        WriteChunk(png, "IDAT"u8, Compress(raster));
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static byte[] Compress(Raster raster)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal))
        {
            // A row begins with a byte for the filter type, 0 for none. The bit of a white pixel is 1.
            byte[] row = new byte[1 + ((raster.Width + 7) / 8)];
            for (int y = 0; y < raster.Height; y++)
            {
                row.AsSpan().Clear();
                for (int x = 0; x < raster.Width; x++)
                {
                    row[1 + (x / 8)] |= (byte)(raster[x, y] ? 0 : 0x80 >> (x % 8));
                }

                zlib.Write(row);
            }
        }

        return compressed.ToArray();
    }

    private static void WriteChunk(Stream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Check(Check(uint.MaxValue, type), data));
        png.Write(number);
    }

    // CRC-32 (ISO/IEC 15948, annex D), computed bit by bit, which is fast enough for a label.
    private static uint Check(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (byte value in data)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return crc;
    }
}
