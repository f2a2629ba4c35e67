using System.IO.Compression;
using System.Text;

namespace OrderIds.Tool.Reading;

/// <summary>Reads the texts of files: plain ones of any encoding, mails, mailboxes, archives, and Office documents, also in each other.</summary>
/// <param name="sink">What takes the texts.</param>
/// <param name="encoding">The encoding of plain text, or <see langword="null"/> to find out.</param>
internal sealed class DocumentReader(IDocumentSink sink, Encoding? encoding)
{
    /// <summary>How many mails and archives may be in each other.</summary>
    public const int MaxDepth = 32;

    /// <summary>What is said of deeper ones.</summary>
    public static readonly string TooDeep = $"Expected at most {MaxDepth} mails or archives in each other, but found more, which were not read.";

    private const string Damaged = "Expected an archive, but found one that is damaged or cut off; the rest was not read.";

    private readonly byte[] _head = new byte[FormatSniffer.HeadLength];

    /// <summary>Reads a file.</summary>
    /// <param name="stream">The file, which stays open.</param>
    /// <param name="name">Its name, whose extension says what it should be.</param>
    /// <exception cref="IOException">The file cannot be read, other than because of what is in it.</exception>
    public void Read(Stream stream, string name)
    {
        var counted = new CountingStream(stream);
        var expansion = new Expansion(stream.CanSeek ? () => stream.Length : () => counted.Count);
        Read(new Document(stream.CanSeek ? stream : counted, name, Part: null, Depth: 0, expansion));
    }

    /// <summary>Reads what is in a document that was opened.</summary>
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
        catch (Exception exception) when (exception is InvalidDataException or UnreadableException && !(document.Expansion.IsExceeded && document.Depth > 0))
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
                    sink.TakeUnreadable(document.Part, "something else than its name says");
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
            // Not read again.
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
