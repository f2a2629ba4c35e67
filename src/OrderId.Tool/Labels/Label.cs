using ZXing;
using ZXing.Common;
using ZXing.Datamatrix;
using ZXing.Datamatrix.Encoder;
using ZXing.QrCode;
using ZXing.QrCode.Internal;

namespace OrderIds.Tool.Labels;

/// <summary>Draws an order ID as a bar code or two-dimensional code, with the ID as text below it.</summary>
internal static class Label
{
    private const int LineGap = 4;
    private const int MaxTextSize = 2;

    /// <summary>Draws a label.</summary>
    /// <param name="id">The ID. Amazon's IDs are encoded with hyphens, others without.</param>
    /// <param name="code">The kind of code.</param>
    /// <param name="title">
    /// A line of text above the code, or <see langword="null"/>. A text that is too long for the label is cut off.
    /// </param>
    public static Picture Draw(OrderId id, LabelCode code, string? title)
    {
        BitMatrix modules = Encode(id.ToString(id.Kind == OrderIdKind.Amazon ? "D" : "N"), code);

        // The units per module, the height of a bar in modules, and the width of the quiet zone that the standard requires, in modules.
        (int unit, int barHeight, int quiet) = code switch
        {
            LabelCode.Code128 => (2, 30, 10),
            LabelCode.DataMatrix => (7, 1, 2),
            _ => (6, 1, 4),
        };
        int margin = quiet * unit;

        // A bar code needs a quiet zone only at its ends, a two-dimensional code on all sides.
        int gap = code == LabelCode.Code128 ? LineGap : margin;
        int width = (modules.Width * unit) + (2 * margin);
        var captions = new List<Caption>();
        int top = margin;
        if (title is not null)
        {
            int length = (width + 1) / DotFont.Advance;
            string shown = title.Length <= length ? title : title[..(length - 3)] + "...";
            captions.Add(Centre(shown, top, width));
            top += (captions[0].Size * DotFont.Height) + gap;
        }

        IReadOnlyList<Rectangle> rectangles = Shapes(modules, unit, barHeight, margin, top);
        int bottom = top + (modules.Height * unit * barHeight);
        Caption text = Centre(id.ToString("D"), bottom + gap, width);
        captions.Add(text);
        return new Picture(width, text.Y + (text.Size * DotFont.Height) + LineGap, rectangles, captions);
    }

    private static BitMatrix Encode(string text, LabelCode code) => code switch
    {
        LabelCode.Code128 => new ZXing.OneD.Code128Writer().encode(
            text, BarcodeFormat.CODE_128, 0, 1, new Dictionary<EncodeHintType, object> { [EncodeHintType.MARGIN] = 0 }),
        LabelCode.DataMatrix => new DataMatrixWriter().encode(text, BarcodeFormat.DATA_MATRIX, 0, 0, new Dictionary<EncodeHintType, object>
        {
            [EncodeHintType.DATA_MATRIX_SHAPE] = SymbolShapeHint.FORCE_SQUARE,
        }),
        _ => new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, new Dictionary<EncodeHintType, object>
        {
            [EncodeHintType.MARGIN] = 0,
            [EncodeHintType.ERROR_CORRECTION] = ErrorCorrectionLevel.M,
        }),
    };

    // Adjacent modules in a row are one rectangle, so that no thin line shows between them.
    private static List<Rectangle> Shapes(BitMatrix modules, int unit, int barHeight, int left, int top)
    {
        var shapes = new List<Rectangle>();
        for (int y = 0; y < modules.Height; y++)
        {
            for (int x = 0; x < modules.Width; x++)
            {
                int start = x;
                while (x < modules.Width && modules[x, y])
                {
                    x++;
                }

                if (x > start)
                {
                    shapes.Add(new Rectangle(left + (start * unit), top + (y * unit), (x - start) * unit, unit * barHeight));
                }
            }
        }

        return shapes;
    }

    private static Caption Centre(string text, int y, int width)
    {
        int size = Enumerable.Range(1, MaxTextSize).LastOrDefault(size => Caption.WidthOf(text.Length, size) <= width, 1);
        return new Caption((width - Caption.WidthOf(text.Length, size)) / 2, y, size, text);
    }
}
