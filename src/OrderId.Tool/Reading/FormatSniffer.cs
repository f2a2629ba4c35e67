using System.Buffers;
using System.Text;

namespace OrderIds.Tool.Reading;

/// <summary>Detects the format of a file from its first bytes.</summary>
internal static class FormatSniffer
{
    /// <summary>The number of bytes that the detection needs.</summary>
    public const int HeadLength = 4096;

    private static readonly SearchValues<byte> HeaderName =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-"u8);

    // The fields with which mails begin (RFC 5322, 3.6; RFC 5321, 4.4).
    private static readonly HashSet<string> MailFields = new(StringComparer.OrdinalIgnoreCase)
    {
        "Received", "Return-Path", "Delivered-To", "From", "To", "Cc", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type",
        "Content-Transfer-Encoding", "Reply-To", "Sender", "DKIM-Signature", "ARC-Seal", "X-Mailer",
    };

    public static FileFormat Sniff(ReadOnlySpan<byte> head) => head switch
    {
        [0x1F, 0x8B, 8, ..] => FileFormat.Gzip,
        [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => FileFormat.Zip,
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => FileFormat.Pdf,
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => FileFormat.OldOffice,
        // xz, zstd, bzip2, 7-Zip, RAR, LZ4.
        [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..] or [0x28, 0xB5, 0x2F, 0xFD, ..]
            or [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', 0x31, ..]
            or [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, ..]
            or [(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A, 7, ..] or [4, 0x22, 0x4D, 0x18, ..]
            => FileFormat.OtherArchive,
        _ when head.StartsWith("-----BEGIN PGP MESSAGE-----"u8) || head.StartsWith("age-encryption.org/"u8) || head.StartsWith("Salted__"u8)
            => FileFormat.Encrypted,
        _ when head.StartsWith("From "u8) => SniffMailbox(head),
        _ => IsMail(head) ? FileFormat.Mail : FileFormat.Text,
    };

    /// <summary>Describes a format that cannot be read.</summary>
    public static string? Describe(FileFormat format) => format switch
    {
        FileFormat.Pdf => "a PDF document",
        FileFormat.OldOffice => "a document of an old or encrypted Office format",
        FileFormat.OtherArchive => "an archive of a format other than gzip and zip",
        FileFormat.Encrypted => "an encrypted message",
        _ => null,
    };

    private static FileFormat SniffMailbox(ReadOnlySpan<byte> head)
    {
        int end = head.IndexOf((byte)'\n');
        return end > 0 && IsMail(head[(end + 1)..]) ? FileFormat.Mailbox : FileFormat.Text;
    }

    // A mail has at least two of the known fields, and nothing but fields before them.
    private static bool IsMail(ReadOnlySpan<byte> head)
    {
        int known = 0;
        while (known < 2 && head.Length > 0)
        {
            int end = head.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = end < 0 ? head : head[..end];
            head = end < 0 ? default : head[(end + 1)..];
            int colon = line.IndexOfAnyExcept(HeaderName);
            if (line is [(byte)' ' or (byte)'\t', ..])
            {
                continue;
            }

            if (colon <= 0 || line[colon] != ':')
            {
                return false;
            }

            known += MailFields.Contains(Encoding.ASCII.GetString(line[..colon])) ? 1 : 0;
        }

        return known == 2;
    }
}
