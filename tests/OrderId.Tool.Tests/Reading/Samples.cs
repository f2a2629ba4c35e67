using System.IO.Compression;
using System.Text;

namespace OrderIds.Tool.Tests.Reading;

/// <summary>Makes files of several formats, with invented contents.</summary>
internal static class Samples
{
    public const string Id = "114-3941689-8772232";

    static Samples() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach ((string name, byte[] content) in files)
            {
                using Stream entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return packed.ToArray();
    }

    public static byte[] Docx(string body) => Zip(
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"u8.ToArray()),
        ("word/document.xml", Bytes($"<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>")));

    public static byte[] Xlsx(string strings, string cells) => Zip(
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"u8.ToArray()),
        ("xl/sharedStrings.xml", Bytes($"<sst xmlns=\"s\">{strings}</sst>")),
        ("xl/worksheets/sheet1.xml", Bytes($"<worksheet xmlns=\"s\"><sheetData><row>{cells}</row></sheetData></worksheet>")));

    /// <summary>Makes a mail; lines end as on the network.</summary>
    public static byte[] Mail(string fields, string body) => Bytes(
        $"From: shop@example.com\nTo: buyer@example.com\nSubject: Hello\nMIME-Version: 1.0\n{fields}\n\n{body}".Replace(
            "\n", "\r\n", StringComparison.Ordinal));

    public static string Base64(string text, string encoding = "utf-8") =>
        Convert.ToBase64String(Encoding.GetEncoding(encoding).GetBytes(text), Base64FormattingOptions.InsertLineBreaks)
            .Replace("\r", "", StringComparison.Ordinal);

    public static byte[] Bytes(string text, string encoding = "utf-8") => Encoding.GetEncoding(encoding).GetBytes(text);
}
