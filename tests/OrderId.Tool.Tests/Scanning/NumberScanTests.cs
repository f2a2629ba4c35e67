using System.Text;
using OrderIds.Tool.Scanning;

namespace OrderIds.Tool.Tests.Scanning;

public sealed class NumberScanTests : IDisposable
{
    private const string Mail =
        "Order 114-3941689-8772232, UPS 1Z 999 AA1 01 2345 6784, 0VRKB3Z0004T0008P\n"
        + "TBA123456789012 and FedEx 797806677146, invoice 797806677146\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("orderid-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Scan_WithNumbers_ReportsBothInTheOrderOfTheText()
    {
        string file = Write();

        TestRun run = await TestRun.Of("scan", "--numbers", file);

        Assert.Equal(
            [
                $"{file}:1:7: 114-3941689-8772232  amazon",
                $"{file}:1:32: 1Z999AA10123456784  UPS 1Z: the check digit fits",
                $"{file}:1:57: 0VRKB3Z0004T0008P  sortable",
                $"{file}:2:1: TBA123456789012  Amazon Logistics: a part of it is known",
                $"{file}:2:27: 797806677146  FedEx Express 12: the check digit fits",
            ],
            run.Lines);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Scan_WithoutTheOption_ReportsNoNumbers() =>
        Assert.DoesNotContain("1Z999AA1", (await TestRun.Of("scan", Write())).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Scan_OnlyIdsAndCount_HaveNumbers()
    {
        string file = Write();

        Assert.Equal(
            ["114-3941689-8772232", "1Z999AA10123456784", "0VRKB3Z0004T0008P", "TBA123456789012", "797806677146"],
            (await TestRun.Of("scan", "-nou", file, file)).Lines);
        Assert.Equal([$"{file}:5"], (await TestRun.Of("scan", "-nc", file)).Lines);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(1000)]
    public void Scan_StreamInPieces_FindsNumbersAsInOnePiece(int pieceLength)
    {
        byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 400).Select(i => $"{new string('.', i % 97)}{Mail}")));

        List<FoundNumber> expected = Find(new MemoryStream(text), IdScanner.DefaultBufferSize);

        Assert.Equal(1200, expected.Count);
        Assert.Equal(expected, Find(new PieceStream(text, pieceLength), IdScanner.MinBufferSize));
    }

    private static List<FoundNumber> Find(Stream stream, int bufferSize)
    {
        var found = new List<FoundNumber>();
        new IdScanner(default, bufferSize).Scan(stream, _ => { }, _ => { }, passed: null, found.Add);
        return found;
    }

    private string Write()
    {
        string file = Path.Combine(_folder.FullName, "mail.txt");
        File.WriteAllText(file, Mail);
        return file;
    }
}
