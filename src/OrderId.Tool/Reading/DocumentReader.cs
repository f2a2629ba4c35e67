using System.IO.Compression;
using System.Text;

namespace OrderIds.Tool.Reading;

/// <summary>Reads the texts in files: plain text in any encoding, mails, mailboxes, archives and Office documents, also nested.</summary>
/// <param name="sink">Receives the texts.</param>
/// <param name="encoding">The encoding of plain text, or <see langword="null"/> to detect it.</param>
internal sealed class DocumentReader(IDocumentSink sink, Encoding? encoding)
{
    /// <summary>The maximum number of nested mails and archives.</summary>
    public const int MaxDepth = 32;

    /// <summary>The error message for mails and archives that are nested too deeply.</summary>
    public static readonly string TooDeep = $"Expected at most {MaxDepth} nested mails or archives, but found more; the rest was not read.";

    private const string Damaged = "The content is damaged or cut short; the rest was not read.";

    private readonly byte[] _head = new byte[FormatSniffer.HeadLength];

    /// <summary>Reads a file.</summary>
    /// <param name="stream">The content of the file. The stream is not closed.</param>
    /// <param name="name">The name of the file, whose extension gives the expected format.</param>
    /// <exception cref="IOException">The file cannot be read. Errors in its content are reported to the sink instead.</exception>
    public void Read(Stream stream, string name)
    {
        var counted = new CountingStream(stream);
        var expansion = new Expansion(stream.CanSeek ? () => stream.Length : () => counted.Count);
        Read(new Document(stream.CanSeek ? stream : counted, name, Part: null, Depth: 0, expansion));
    }

    /// <summary>Reads the content of a document.</summary>
    internal void Read(Document document)
    {
        try
        {
            if (document.Depth > MaxDepth)
            {
                throw new UnreadableException(TooDeep);
            }

            ReadByFormat(document);
        }
        catch (Exception exception)
            when (exception is InvalidDataException or UnreadableException && !(document.Expansion.IsExceeded && document.Depth > 0))
        {
            sink.TakeFailure(document.Part, exception is UnreadableException ? exception.Message : Damaged);
        }
    }

    private void ReadByFormat(Document document)
    {
        (Stream stream, FileFormat format) = Sniff(document.Stream);
        document = document with { Stream = stream };
        if (FormatSniffer.Describe(format) is { } what)
        {
            sink.TakeUnreadable(document.Part, what);
            return;
        }

        switch (format)
        {
            case FileFormat.Gzip:
                using (var expanded = new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true))
                {
                    Read(document.Containing(expanded));
                }

                break;
            case FileFormat.Zip:
                ReadSeekable(document, seekable => new ZipReader(this, sink).Read(seekable));
                break;
            case FileFormat.Mail or FileFormat.Mailbox when !document.IsText:
                ReadSeekable(document, seekable => new MailReader(this, sink).Read(seekable, format == FileFormat.Mailbox));
                break;
            default:
                if (Path.GetExtension(document.Name).ToUpperInvariant() is ".XLSX" or ".DOCX" or ".PPTX" or ".ZIP" or ".GZ")
                {
                    sink.TakeUnreadable(document.Part, "a file of another format than its name says");
                }

                sink.TakeText(document.Part, new TextStream(stream, document.Encoding ?? encoding));
                break;
        }
    }

    private (Stream Stream, FileFormat Format) Sniff(Stream stream)
    {
        long start = stream.CanSeek ? stream.Position : 0;
        int length = stream.ReadAtLeast(_head, Math.Min(8, _head.Length), throwOnEndOfStream: false);
        FileFormat format = FormatSniffer.Sniff(_head.AsSpan(0, length));
        if (!stream.CanSeek || format == FileFormat.Text)
        {
            // The bytes that were read for the detection are returned again by the stream.
            return (new PrefixedStream(_head.AsMemory(0, length).ToArray(), stream), format);
        }

        stream.Position = start;
        return (stream, format);
    }

    private static void ReadSeekable(Document document, Action<Document> read)
    {
        if (document.Stream.CanSeek)
        {
            read(document);
            return;
        }

        using Stream copy = SeekableCopy.Of(document.Stream);
        read(document with { Stream = copy });
    }
}
