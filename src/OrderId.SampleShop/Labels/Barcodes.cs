using Microsoft.AspNetCore.Components;
using ZXing;
using ZXing.Common;
using ZXing.QrCode;
using ZXing.QrCode.Internal;

namespace OrderIds.SampleShop;

/// <summary>Draws bar codes as SVG. They are black on white even on a dark page, because scanners need it.</summary>
public static class Barcodes
{
    private const int QrModules = 29, BarHeight = 40;

    public static MarkupString Qr(string text) => Draw(
        text, BarcodeFormat.QR_CODE,
        new QrCodeEncodingOptions { Width = QrModules, Height = QrModules, Margin = 2, ErrorCorrection = ErrorCorrectionLevel.M });

    public static MarkupString Code128(string text) => Draw(
        text, BarcodeFormat.CODE_128, new EncodingOptions { Height = BarHeight, Margin = 10, PureBarcode = true });

    private static MarkupString Draw(string text, BarcodeFormat format, EncodingOptions options)
    {
        BitMatrix matrix = new MultiFormatWriter().encode(text, format, 0, options.Height, options.Hints);
        var path = new System.Text.StringBuilder();
        for (int y = 0; y < matrix.Height; y++)
        {
            // All rows of Code 128 are equal, so one tall row is drawn.
            int height = format == BarcodeFormat.CODE_128 ? matrix.Height : 1;
            for (int x = 0; x < matrix.Width; x++)
            {
                int start = x;
                while (x < matrix.Width && matrix[x, y])
                {
                    x++;
                }

                if (x > start)
                {
                    path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v{height}h-{x - start}z");
                }
            }

            y += height - 1;
        }

        return new MarkupString(string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"""<svg class="barcode" viewBox="0 0 {matrix.Width} {matrix.Height}" role="img" aria-label="{text}" """
            + $"""shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{matrix.Width}v{matrix.Height}H0z"/><path d="{path}"/></svg>"""));
    }
}
