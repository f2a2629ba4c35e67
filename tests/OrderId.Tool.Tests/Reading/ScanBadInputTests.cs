using static OrderIds.Tool.Tests.Reading.Samples;

namespace OrderIds.Tool.Tests.Reading;

/// <summary>What <c>orderid scan</c> says of files that cannot be read, and that it goes on.</summary>
public class ScanBadInputTests
{
    /// <summary>Files that hold no text, and what is said of them.</summary>
    public static TheoryData<byte[], string> Unreadable => new()
    {
        { "%PDF-1.7\n"u8.ToArray(), "a PDF document" },
        { [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], "a document of an old or encrypted Office format" },
        { [0xFD, .. "7zXZ"u8, 0, 0, 0], "an archive of a format other than gzip and zip" },
        { [0x28, 0xB5, 0x2F, 0xFD, 0, 0, 0, 0], "an archive of a format other than gzip and zip" },
        { "-----BEGIN PGP MESSAGE-----\n"u8.ToArray(), "an encrypted message" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task Scan_NothingReadable_SaysSoAndExitsWith2(byte[] content, string what)
    {
        TestRun run = await Scan(content);

        Assert.Equal(
            (2, "", $"orderid: -: Expected a file with text, but found {what}.\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Scan_OnePartUnreadable_GoesOnAndExitsByWhatIsFound()
    {
        TestRun run = await Scan(Zip(("a.pdf", "%PDF-1.7\n"u8.ToArray()), ("b.txt", Bytes(Id))));

        Assert.Equal((0, $"-!b.txt:1:1: {Id}  amazon\n"), (run.ExitCode, run.Output));
        Assert.Equal("orderid: -!a.pdf: Expected a file with text, but found a PDF document.\n", run.Error);
    }

    [Fact]
    public async Task Scan_EncryptedPartsOfAMail_AreNamed()
    {
        TestRun run = await Scan(Mail(
            "Content-Type: multipart/mixed; boundary=x",
            "--x\nContent-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=y\n\n--y--\n"
            + "--x\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nAAAA\n"
            + "--x\nContent-Type: image/png\n\nAAAA\n--x--\n"));

        Assert.Equal(
            "orderid: -!1: Expected a file with text, but found an encrypted part of a mail.\n"
            + "orderid: -!2: Expected a file with text, but found an encrypted part of a mail.\n", run.Error);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task Scan_TruncatedGzip_WritesWhatWasFoundAndExitsWith2()
    {
        byte[] noise = new byte[300_000];
        new Random(1).NextBytes(noise);
        byte[] packed = Gzip([.. Bytes(Id + "\n"), .. Bytes(Convert.ToBase64String(noise))]);

        TestRun run = await Scan(packed[..^1000]);

        Assert.Equal((2, $"-:1:1: {Id}  amazon\n"), (run.ExitCode, run.Output));
        Assert.Equal("orderid: -: The content is damaged or cut short; the rest was not read.\n", run.Error);
    }

    [Fact]
    public async Task Scan_ZipWithADamagedFile_ReadsTheOthers()
    {
        byte[] packed = Zip(("a.txt", new byte[5000]), ("b.txt", Bytes(Id)));
        packed[35] ^= 0xFF;
        packed[36] ^= 0xFF;

        TestRun run = await Scan(packed);

        Assert.Contains(Id, run.Output, StringComparison.Ordinal);
        Assert.StartsWith("orderid: -!a.txt: The content is damaged", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task Scan_ArchiveBomb_EndsEarly()
    {
        byte[] packed = Gzip(new byte[200 * 1024 * 1024]);

        TestRun run = await Scan(Zip(("a.gz", packed), ("b.txt", Bytes(Id))));

        Assert.Equal(
            "orderid: -: The file expands to more than 200 times its size; the rest was not read.\n", run.Error);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task Scan_ArchivesInEachOther_EndsAtADepth()
    {
        byte[] packed = Bytes(Id);
        for (int i = 0; i < 40; i++)
        {
            packed = Gzip(packed);
        }

        TestRun run = await Scan(Zip(("deep", packed), ("b.txt", Bytes(Id))));

        Assert.Equal($"-!b.txt:1:1: {Id}  amazon\n", run.Output);
        Assert.Equal(
            "orderid: -!deep: Expected at most 32 nested mails or archives, but found more; the rest was not read.\n", run.Error);
    }

    [Fact]
    public async Task Scan_MailsInEachOther_EndsAtADepth()
    {
        string mail = $"From: a@example.com\nSubject: x\n\n{Id}\n";
        for (int i = 0; i < 200; i++)
        {
            mail = "From: a@example.com\nSubject: x\nContent-Type: message/rfc822\n\n" + mail;
        }

        TestRun run = await Scan(Bytes(mail));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Expected at most 32 nested mails or archives", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scan_NameOfAnArchiveWithText_IsReadAndNamed()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("orderid-tests-");
        string file = Path.Combine(folder.FullName, "report.xlsx");
        await File.WriteAllTextAsync(file, Id);

        TestRun run = await TestRun.Of("scan", file);
        folder.Delete(recursive: true);

        Assert.Equal((0, $"{file}:1:1: {Id}  amazon\n"), (run.ExitCode, run.Output));
        Assert.Equal($"orderid: {file}: Expected a file with text, but found a file of another format than its name says.\n", run.Error);
    }

    [Theory]
    [InlineData(new byte[] { 0, 0, 0 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80, (byte)'x' })]
    [InlineData(new byte[] { 0x1F, 0x8B, 8 })]
    [InlineData(new byte[] { (byte)'P', (byte)'K', 3, 4 })]
    [InlineData(new byte[] { 0x1B })]
    [InlineData(new byte[] { (byte)'&', (byte)'#' })]
    public async Task Scan_OddBeginning_EndsWithoutAnException(byte[] content)
    {
        TestRun run = await Scan(content);

        Assert.InRange(run.ExitCode, 1, 2);
    }

    private static Task<TestRun> Scan(byte[] content) => new TestConsole { Input = new MemoryStream(content) }.RunAsync(["scan", "-"]);
}
