using System.Globalization;
using System.Net;
using System.Text;

namespace OrderIds.Tool.Labels;

/// <summary>Writes pictures as SVG.</summary>
internal static class SvgPicture
{
    public static string Of(Picture picture)
    {
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {picture.Width} {picture.Height}\" "
            + $"width=\"{picture.Width}\" height=\"{picture.Height}\">\n");
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<rect width=\"{picture.Width}\" height=\"{picture.Height}\" fill=\"#fff\"/>\n<path shape-rendering=\"crispEdges\" d=\"");
        foreach (Rectangle shape in picture.Rectangles)
        {
            svg.Append(CultureInfo.InvariantCulture, $"M{shape.X} {shape.Y}h{shape.Width}v{shape.Height}h-{shape.Width}z");
        }

        svg.Append("\"/>\n");
        foreach (Caption caption in picture.Captions)
        {
            int height = caption.Size * DotFont.Height;
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{caption.X}\" y=\"{caption.Y + height}\" font-family=\"monospace\" font-size=\"{height * 10 / 7}\" "
                + $"textLength=\"{caption.Width}\" lengthAdjust=\"spacingAndGlyphs\">");
            svg.Append(WebUtility.HtmlEncode(Printable.Escape(caption.Text))).Append("</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }
}
