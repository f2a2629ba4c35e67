using System.Text;
using System.Xml;

namespace OrderIds.Tool.Reading;

/// <summary>
/// Extracts the text from the XML of an Office document as UTF-8, with one line for each paragraph, shared string and cell.
/// </summary>
/// <remarks>
/// Runs are joined: a word processor starts a new run wherever formatting, spelling or revision history changes, which may be within an ID.
/// </remarks>
internal sealed class XmlText : ReadStream
{
    // The elements that end a line: paragraphs, shared strings, cells, rows, and breaks within a paragraph (ECMA-376; OpenDocument).
    private static readonly HashSet<string> Lines =
        new(StringComparer.Ordinal) { "p", "si", "c", "row", "h", "br", "tab", "table-cell", "table-row", "line-break", "comment" };

    private readonly XmlReader _reader;
    private readonly char[] _chunk = new char[4096];
    private readonly byte[] _utf8 = new byte[Encoding.UTF8.GetMaxByteCount(4096)];
    private ReadOnlyMemory<byte> _pending;

    public XmlText(Stream stream) => _reader = XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    });

    public override int Read(Span<byte> buffer)
    {
        try
        {
            while (_pending.IsEmpty)
            {
                if (!ReadNext())
                {
                    return 0;
                }
            }
        }
        catch (XmlException)
        {
            throw new UnreadableException("The XML is not valid; the rest was not read.");
        }

        int length = Math.Min(buffer.Length, _pending.Length);
        _pending.Span[..length].CopyTo(buffer);
        _pending = _pending[length..];
        return length;
    }

    private bool ReadNext()
    {
        // First, the rest of a long text is returned.
        if (_reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace && TakeChunk())
        {
            return true;
        }

        if (!_reader.Read())
        {
            return false;
        }

        bool isLine = _reader.NodeType == XmlNodeType.EndElement || (_reader.NodeType == XmlNodeType.Element && _reader.IsEmptyElement);
        if (isLine && Lines.Contains(_reader.LocalName))
        {
            _pending = "\n"u8.ToArray();
        }

        return true;
    }

    private bool TakeChunk()
    {
        int length = _reader.ReadValueChunk(_chunk, 0, _chunk.Length);
        _pending = _utf8.AsMemory(0, Encoding.UTF8.GetBytes(_chunk.AsSpan(0, length), _utf8));
        return length > 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _reader.Dispose();
        }

        base.Dispose(disposing);
    }
}
