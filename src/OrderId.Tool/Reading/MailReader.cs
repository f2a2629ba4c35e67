using System.Globalization;
using System.Text;
using MimeKit;
using MimeKit.Cryptography;
using MimeKit.Utils;

namespace OrderIds.Tool.Reading;

/// <summary>Reads the decoded headers and parts of mails. Attachments are read as documents of their own format.</summary>
internal sealed class MailReader(DocumentReader reader, IDocumentSink sink)
{
    private const string Headers = "headers";

    private const int MailsPerCollection = 500;

    // The number of the only part of a mail.
    private const string Only = "1";

    /// <param name="document">The mail or mailbox. Its stream must be seekable.</param>
    /// <param name="isMailbox">
    /// Whether the document is a mailbox in the mbox format, with a line that begins with <c>From </c> before each mail.
    /// </param>
    public void Read(Document document, bool isMailbox)
    {
        // A persistent parser does not load the parts into memory: they are read from the file when they are needed.
        var parser = new MimeParser(document.Stream, isMailbox ? MimeFormat.Mbox : MimeFormat.Entity, persistent: true);
        try
        {
            if (!isMailbox)
            {
                ReadMail(document, parser.ParseMessage());
                return;
            }

            for (long number = 1; !parser.IsEndOfStream; number++)
            {
                using MimeMessage message = parser.ParseMessage();
                string part = document.PartName(number.ToString(CultureInfo.InvariantCulture));
                ReadMail(document with { Part = part }, message);
                if (number % MailsPerCollection == 0)
                {
                    // Each mail becomes garbage at once. Without this, the garbage collector would let up to 80 MB accumulate.
                    GC.Collect(0);
                }
            }
        }
        catch (FormatException)
        {
            throw new UnreadableException("The file is not a valid mail; the rest was not read.");
        }
    }

    private void ReadMail(Document document, MimeMessage message)
    {
        var fields = new StringBuilder();
        foreach (Header header in message.Headers)
        {
            fields.Append(header.Field).Append(": ").Append(header.Value).Append('\n');
        }

        sink.TakeText(document.PartName(Headers), new MemoryStream(Encoding.UTF8.GetBytes(fields.ToString())));
        ReadEntity(document, message.Body, number: null);
    }

    /// <param name="document">The mail.</param>
    /// <param name="entity">A part of the mail.</param>
    /// <param name="number">The IMAP number of the part, or <see langword="null"/> for the body of a mail.</param>
    private void ReadEntity(Document document, MimeEntity? entity, string? number)
    {
        switch (entity)
        {
            case MultipartEncrypted or ApplicationPkcs7Mime:
                sink.TakeUnreadable(document.PartName(number ?? Only), "an encrypted part of a mail");
                break;
            case Multipart multipart:
                ReadParts(document, multipart, number);
                break;
            case MessagePart { Message: { } message }:
                ReadAttachedMail(document, message, number ?? Only);
                break;
            case MimePart { Content: { } content } part:
                ReadPart(document, part, content, number ?? Only);
                break;
        }
    }

    private void ReadParts(Document document, Multipart multipart, string? number)
    {
        string prefix = number is null ? string.Empty : number + ".";
        ReadText(document, multipart, multipart.Preamble, prefix + "preamble");
        for (int i = 0; i < multipart.Count; i++)
        {
            ReadEntity(document, multipart[i], prefix + (i + 1).ToString(CultureInfo.InvariantCulture));
        }
    }

    // If the empty line after the fields of a mail is missing, the first part is in the text before the parts, and its
    // fields are among those of the mail.
    private void ReadText(Document document, Multipart multipart, string? text, string part)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        ContentEncoding encoding = multipart.Headers.Contains(HeaderId.ContentTransferEncoding)
            && MimeUtils.TryParse(multipart.Headers[HeaderId.ContentTransferEncoding], out ContentEncoding declared)
            ? declared
            : ContentEncoding.Default;
        using var content = new MimeContent(new MemoryStream(Encoding.UTF8.GetBytes(text)), encoding);
        using Stream decoded = content.Open();
        reader.Read(document.PartOf(decoded, part) with { IsText = true });
    }

    private void ReadAttachedMail(Document document, MimeMessage message, string number)
    {
        Document mail = document with { Part = document.PartName(number), Depth = document.Depth + 1 };
        if (mail.Depth > DocumentReader.MaxDepth)
        {
            sink.TakeFailure(mail.Part, DocumentReader.TooDeep);
            return;
        }

        ReadMail(mail, message);
    }

    private void ReadPart(Document document, MimePart part, IMimeContent content, string number)
    {
        ContentType type = part.ContentType;
        if (type.MediaType.ToUpperInvariant() is "IMAGE" or "AUDIO" or "VIDEO" or "FONT")
        {
            return;
        }

        using Stream decoded = content.Open();
        reader.Read(document.PartOf(decoded, number, part.FileName) with
        {
            IsText = type.IsMimeType("text", "*"),
            Encoding = EncodingOf(type.Charset),
        });
    }

    // For ASCII and UTF-8, the encoding is detected, because mails often declare one of these and contain another encoding.
    private static Encoding? EncodingOf(string? charset) =>
        charset is null || EncodingDetector.Find(charset) is not { } encoding || encoding is UTF8Encoding or ASCIIEncoding
            ? null
            : encoding;
}
