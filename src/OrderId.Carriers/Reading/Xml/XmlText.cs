using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using OrderIds.Carriers.Reading.Json;

namespace OrderIds.Carriers.Reading.Xml;

/// <summary>Converts XML, which some carriers send, to JSON for the readers.</summary>
/// <remarks>
/// An element with child elements becomes an object, in which a name may occur several times. Any other element becomes a string, or null
/// if it is empty. Namespaces and attributes are dropped. A value is on the same line as its element. Document types are refused, so that
/// entities cannot expand and nothing is downloaded.
/// </remarks>
internal static class XmlText
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    /// <summary>Returns a value indicating whether a payload is XML. An HTML page is not.</summary>
    public static bool IsXml(ReadOnlySpan<byte> utf8)
    {
        int start = utf8.IndexOf((byte)'<');
        if (start < 0 || utf8.Length < start + 2 || !IsWhiteSpace(utf8.Slice(0, start)))
        {
            return false;
        }

        ReadOnlySpan<byte> rest = utf8.Slice(start + 1);
        bool isElement = rest[0] == '?' || (rest[0] | 0x20) is >= 'a' and <= 'z';
        return isElement
            && !(
                rest.Length >= 4
                    && Encoding.ASCII.GetString(rest.Slice(0, 4).ToArray()).Equals("html", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Converts XML to JSON in UTF-8.</summary>
    /// <exception cref="TrackingFormatException">The payload is not valid XML, has a document type, or is nested too deeply.</exception>
    public static byte[] ToJson(ReadOnlySpan<byte> utf8, TrackingVendor vendor)
    {
        using var text = new StreamReader(new MemoryStream(utf8.ToArray()), Encoding.UTF8);
        using XmlReader xml = XmlReader.Create(text, Settings);
        var json = new StringBuilder(utf8.Length);
        try
        {
            Write(xml, json, vendor);
        }
        catch (XmlException exception)
        {
            throw new TrackingFormatException(vendor, ReadingMessages.NoXml, "$", Math.Max(exception.LineNumber, 1));
        }

        return Encoding.UTF8.GetBytes(json.ToString());
    }

    private static void Write(XmlReader xml, StringBuilder json, TrackingVendor vendor)
    {
        var lines = (IXmlLineInfo)xml;
        var text = new StringBuilder();
        int line = 1;

        // Whether the last element has child elements is not known before the next node is read.
        bool isOpen = false;
        json.Append('{');
        while (xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    if (xml.Depth >= JsonIndex.MaxDepth)
                    {
                        throw new TrackingFormatException(vendor, ReadingMessages.TooDeep(JsonIndex.MaxDepth), "$", lines.LineNumber);
                    }

                    json.Append(isOpen ? "{" : json[json.Length - 1] == '{' ? string.Empty : ",").Append('\n', lines.LineNumber - line);
                    line = lines.LineNumber;
                    AppendText(json, xml.LocalName).Append(':');
                    text.Clear();
                    isOpen = !xml.IsEmptyElement;
                    json.Append(isOpen ? string.Empty : "null");
                    break;

                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    text.Append(isOpen ? xml.Value : string.Empty);
                    break;

                case XmlNodeType.EndElement when isOpen:
                    isOpen = false;
                    AppendValue(json, text.ToString().Trim());
                    break;

                case XmlNodeType.EndElement:
                    json.Append('}');
                    break;
            }
        }

        json.Append('}');
    }

    private static void AppendValue(StringBuilder json, string value)
    {
        if (value.Length == 0)
        {
            json.Append("null");
        }
        else
        {
            AppendText(json, value);
        }
    }

    private static StringBuilder AppendText(StringBuilder json, string text) =>
        json.Append('"').Append(JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString()).Append('"');

    private static bool IsWhiteSpace(ReadOnlySpan<byte> utf8)
    {
        foreach (byte character in utf8)
        {
            if (character is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return false;
            }
        }

        return true;
    }
}
