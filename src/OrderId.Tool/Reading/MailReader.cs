using System.Globalization;
using System.Text;
using MimeKit;
using MimeKit.Cryptography;

namespace OrderIds.Tool.Reading;

/// <summary>Reads the headers and parts of mails, decoded; attachments as the documents they are.</summary>
internal sealed class MailReader(DocumentReader reader, IDocumentSink sink)
{
    private const string Headers = "headers";

    private const int MailsPerCollection = 500;

    // The number of the part of a mail that has no others.
    private const string Only = "1";

    /// <param name="document">The mail or mailbox, whose stream can be read anywhere.</param>
    /// <param name="isMailbox">Whether there is more than one mail in it, as lines that begin with <c>From </c> say.</param>
    public void Read(Document document, bool isMailbox)
    {
        // Persistent: what is in a part stays in the file until it is read.
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
                    // Mails are garbage at once, of which the collector would let 80 MB gather.
                    GC.Collect(0);
                }
            }
        }
        catch (FormatException)
        {
            throw new UnreadableException("Expected a mail, but found something else; the rest was not read.");
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
    /// <param name="entity">A part of it.</param>
    /// <param name="number">The part's number as in IMAP, or <see langword="null"/> for the body of a mail.</param>
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
        for (int i = 0; i < multipart.Count; i++)
        {
            ReadEntity(document, multipart[i], prefix + (i + 1).ToString(CultureInfo.InvariantCulture));
        }
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

    // ASCII and UTF-8 are what a text is taken for anyway; mails often say so of others.
    private static Encoding? EncodingOf(string? charset) =>
        charset is null || EncodingDetector.Find(charset) is not { } encoding || encoding is UTF8Encoding or ASCIIEncoding
            ? null
            : encoding;
}
