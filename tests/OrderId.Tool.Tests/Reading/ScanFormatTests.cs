using System.Text;
using static OrderIds.Tool.Tests.Reading.Samples;

namespace OrderIds.Tool.Tests.Reading;

/// <summary>What <c>orderid scan</c> finds in files of each format.</summary>
public sealed class ScanFormatTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("orderid-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Formats, and where in them the ID is.</summary>
    public static TheoryData<string, byte[], string> Formats => new()
    {
        {
            "qp.eml",
            Mail(
                "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable",
                "Bestellung=C3=BC 114-39416=\n89-8772232 =E2=9C=93\n"),
            "!1:1:13"
        },
        {
            "base64.eml",
            Mail(
                "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64",
                Base64($"Hello,\nyour order {Id}.\n")),
            "!1:2:12"
        },
        {
            "refund.eml",
            Mail(
                "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable",
                $"<p>S01-1234567-1234567=\n-R022311 <b>{Id}</b>"),
            "!1:1:35"
        },
        {
            "parts.eml",
            Mail(
                "Content-Type: multipart/mixed; boundary=x",
                "--x\nContent-Type: multipart/alternative; boundary=y\n\n"
                + "--y\nContent-Type: text/plain\n\nnothing\n"
                + "--y\nContent-Type: text/html\n\n<i>114&#8209;3941689-<wbr>8772232</i>\n--y--\n--x--\n"),
            "!1.2:1:4"
        },
        {
            "shipment.eml",
            Mail(
                "Content-Type: multipart/alternative; boundary=x",
                "--x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
                + "Track your package:\nhttps://www.example.com/gp/view.html?ie=3DUTF8&orderID=3D114-39416=\n89-8772232&packageId=3D1\n"
                + "--x\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 7bit\n\n"
                + "<a href=\"https://www.example.com/\">your order</a>\n--x--\n"),
            "!1:2:54"
        },
        {
            "noline.eml",
            Bytes(
                "From: shop@example.com\nSubject: Delivered\nContent-Type: multipart/alternative;\n\tboundary=\"x\"\n"
                + "--x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
                + "Order=C3=BC\norderID=3D1=\n14-3941689-8772232&x=3D1\n\n--x\nContent-Type: text/html\n\n<p>no number</p>\n--x--\n"),
            "!preamble:2:9"
        },
        { "subject.eml", Mail("Subject: =?utf-8?B?" + Base64($"Ihre Bestellung {Id}") + "?=", ""), "!headers:5:26" },
        {
            "sjis.eml",
            Mail(
                "Content-Type: text/plain; charset=Shift_JIS\nContent-Transfer-Encoding: base64",
                Base64("ご注文番号：114－3941689－8772232", "shift_jis")),
            "!1:1:7"
        },
        {
            "jis.eml",
            Mail(
                "Content-Type: text/plain; charset=ISO-2022-JP",
                Encoding.ASCII.GetString(Bytes("注文番号" + Id, "iso-2022-jp"))),
            "!1:1:5"
        },
        {
            "forwarded.eml",
            Mail(
                "Content-Type: multipart/mixed; boundary=x",
                "--x\nContent-Type: message/rfc822\n\n"
                + $"From: a@example.com\nSubject: fw\nContent-Transfer-Encoding: base64\n\n{Base64(Id)}\n--x--\n"),
            "!1!1:1:1"
        },
        {
            "attached.eml",
            Mail(
                "Content-Type: multipart/mixed; boundary=x",
                "--x\nContent-Type: application/zip; name=a.zip\nContent-Transfer-Encoding: base64\n\n"
                + $"{Convert.ToBase64String(Zip(("a/b.csv", Bytes(Id))))}\n--x--\n"),
            "!1!a/b.csv:1:1"
        },
        {
            "two.mbox",
            [
                .. "From a@example.com Mon Nov 30 10:00:00 2026\n"u8,
                .. Mail("", "no ID"),
                .. "\n\nFrom b@example.com Mon Nov 30 10:00:01 2026\n"u8,
                .. Mail("Content-Transfer-Encoding: base64", Base64(Id) + "\n"),
            ],
            "!2!1:1:1"
        },
        { "log.gz", Gzip(Bytes($"x\ny {Id}")), ":2:3" },
        { "mail.eml.gz", Gzip(Mail("Content-Transfer-Encoding: base64", Base64(Id))), "!1:1:1" },
        { "files.zip", Zip(("empty/", []), ("x/log.txt.gz", Gzip(Bytes(Id)))), "!x/log.txt.gz:1:1" },
        {
            "report.docx",
            Docx(
                "<w:p><w:r><w:t>first</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>Order 114-</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>3941689-8772232</w:t></w:r></w:p>"),
            "!word/document.xml:2:7"
        },
        {
            "report.xlsx",
            Xlsx(
                "<si><t>Order</t></si><si><r><t>114-3941689</t></r><r><t>-8772232</t></r></si>",
                "<c><v>114</v></c><c><v>2</v></c>"),
            "!xl/sharedStrings.xml:2:1"
        },
        { "inline.xlsx", Xlsx("", $"<c><v>1</v></c><c t=\"inlineStr\"><is><t>{Id}</t></is></c>"), "!xl/worksheets/sheet1.xml:2:1" },
        { "utf16.txt", Bytes($"Order {Id}", "utf-16"), ":1:7" },
        { "utf16be.txt", Bytes($"Order {Id}", "utf-16BE"), ":1:7" },
        { "utf32.txt", Bytes($"Order {Id}", "utf-32"), ":1:7" },
        { "utf32be.txt", Bytes($"Order {Id}", "utf-32BE"), ":1:7" },
        { "sjis.csv", Bytes($"ご注文番号は、商品の発送をお知らせするメールにも書いてあります。ミ{Id}", "shift_jis"), ":1:34" },
        { "jis.txt", Bytes($"注文番号{Id}", "iso-2022-jp"), ":1:5" },
        { "euc.txt", Bytes($"ご注文番号は、商品の発送をお知らせするメールにも書いてあります。{Id}", "euc-jp"), ":1:33" },
        { "gbk.txt", Bytes($"您的订单号码在我们发送给您的电子邮件中可以找到，谢谢您的订购。{Id}", "gb18030"), ":1:32" },
        { "big5.txt", Bytes($"您的訂單號碼可以在我們寄給您的電子郵件中找到，謝謝您的訂購。{Id}", "big5"), ":1:31" },
        { "latin.txt", Bytes($"Für Ihre Bestellung können Sie größere Pakete wählen: 114–3941689–8772232", "windows-1252"), ":1:55" },
        { "colours.log", Bytes($"\e[32mINFO\e[0m order=\e[1m{Id}\e[0m"), ":1:25" },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Scan_FileOfAFormat_FindsTheIdWhereItIs(string name, byte[] content, string place)
    {
        string file = Path.Combine(_folder.FullName, name);
        await File.WriteAllBytesAsync(file, content);

        TestRun run = await TestRun.Of("scan", file);

        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        Assert.Equal([$"{file}{place}: {Id}  amazon"], run.Lines);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Scan_FormatOnStandardInput_FindsTheSame(string name, byte[] content, string place)
    {
        Assert.NotNull(name);
        TestRun run = await new TestConsole { Input = new PieceStream(content, 1000) }.RunAsync(["scan"]);

        Assert.Equal((0, $"-{place}: {Id}  amazon\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Scan_EncodingGiven_IsTaken()
    {
        TestRun run = await new TestConsole { Input = new MemoryStream(Bytes($"ミ{Id}", "shift_jis")) }.RunAsync(
            ["scan", "--encoding", "shift_jis"]);

        Assert.Equal($"-:1:2: {Id}  amazon\n", run.Output);
    }

    [Fact]
    public async Task Scan_EncodingUnknown_IsAUsageError()
    {
        TestRun run = await TestRun.Of("scan", "--encoding", "klingon");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            "Expected the name of an encoding, such as utf-16 or shift_jis, but found 'klingon'.", run.Error, StringComparison.Ordinal);
    }
}
