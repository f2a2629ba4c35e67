using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OrderIds.Tool.Scanning;

namespace OrderIds.Tool.Tests;

[Properties(Arbitrary = [typeof(Texts)])]
public class IdScannerTests
{
    /// <summary>IDs, and what comes close, with everything that is looked at around them.</summary>
    private static readonly string[] Pieces =
    [
        "114-3941689-8772232", "0VR-KB3Z000-4T0008P", "0VRKB3Z0004T0008P", "0vrkb3z0004t0008p", "11439416898772232",
        "114\u20113941689\u20128772232",
        "0VRKB3Z0004T0008Q", "114-3941689-87722321", "1114-3941689-8772232", "114-3941689-877223", "114-39416890-8772232",
        "%253D", "%25253D", "=3D", "\\u003D", "\\n", "x", "-", "\u2011", "A1", "000000000000000000000000", "é", "漢", "😀", " ", ",", "\n",
        "\r\n", "\0", "\"", "orderId=", "=\n", "=\r\n",
        "114%2D3941689&#8209;8772232", "\u200B", "\e[31m", "\e[0m", "114-39<wbr>41689-8772232", "&#49;14-3941689-8772232", "%2D", "\\-",
        "&",
    ];

    [Fact]
    public void Scan_BorderAnywhere_FindsAsInOnePiece()
    {
        string[] beforeIds =
            ["", "\n", "x", "-", "x\u2011", "x-=\n", "x=\r\n-", "%3D", "%25253D", "A%253D", "\\u003D", "é", "0123456789ABCDEFGHJK"];
        string[] behindIds = ["", "x", "-x", "\u2011x", "\u2011", "=\n-R", "=\r\n9", "é", "0123456789ABCDEFGHJK"];
        foreach (string before in beforeIds)
        {
            foreach (string behind in behindIds)
            {
                foreach (string id in Pieces.Take(6))
                {
                    byte[] text = Encoding.UTF8.GetBytes($"{before}{id}{behind}");
                    for (int padding = IdScanner.MinBufferSize - 352; padding <= IdScanner.MinBufferSize + 2; padding += TestSize.Of(23, 7))
                    {
                        byte[] padded = [.. Enumerable.Repeat((byte)'.', padding), .. text, .. Enumerable.Repeat((byte)'.', 80)];
                        Assert.Equal(InOnePiece(padded), InPieces(padded, IdScanner.MinBufferSize, int.MaxValue));
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(16)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    public void Scan_StreamThatTrickles_FindsAsInOnePiece(int pieceLength)
    {
        byte[] text = Encoding.UTF8.GetBytes(
            string.Concat(
                Enumerable.Range(0, 2000)
                    .Select(i => Pieces[i * 7919 % Pieces.Length] + Pieces[i % Pieces.Length] + (i % 3 == 0 ? " " : ""))));

        IReadOnlyList<FoundId> expected = InOnePiece(text);

        Assert.NotEmpty(expected);
        Assert.Equal(expected, InPieces(text, IdScanner.MinBufferSize, pieceLength));
        Assert.Equal(expected, InPieces(text, IdScanner.DefaultBufferSize, pieceLength));
    }

    [Property(MaxTest = 1000, EndSize = 200)]
    public bool Scan_AnyTextInAnyPieces_FindsAsInOnePiece(string[] pieces, (int Buffer, int Piece) lengths)
    {
        byte[] text = Encoding.UTF8.GetBytes(string.Concat(pieces));
        return InOnePiece(text).SequenceEqual(InPieces(text, lengths.Buffer, lengths.Piece));
    }

    [Fact]
    public void Scan_LineEnded_ReportsItsIdsBeforeReadingOn()
    {
        byte[] text = "order 114-3941689-8772232\norder 02"u8.ToArray();
        var found = new List<FoundId>();
        bool readOn = false;
        using var stream = new PieceStream(text, 26)
        {
            Reading = given =>
            {
                if (given == 26)
                {
                    readOn = true;
                    Assert.Single(found);
                }
            },
        };

        new IdScanner(default).Scan(stream, found.Add, static _ => { });

        Assert.True(readOn);
    }

    [Fact]
    public void Scan_LongStream_TakesConstantMemory()
    {
        byte[] text = [.. Enumerable.Repeat("no line ends here 114-3941689-8772232 "u8.ToArray(), 400_000).SelectMany(bytes => bytes)];
        using var stream = new MemoryStream(text);
        var scanner = new IdScanner(default);
        int count = 0;
        Action<FoundId> found = _ => count++;
        Action<long> scanned = static _ => { };
        scanner.Scan(new MemoryStream(text, 0, 1000), found, scanned);
        count = 0;
        long before = GC.GetAllocatedBytesForCurrentThread();

        scanner.Scan(stream, found, scanned);

        Assert.Equal(400_000, count);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 * 1024);
    }

    [Fact]
    public void Scan_AfterAFailedStream_StartsAfresh()
    {
        var scanner = new IdScanner(default);
        using (var broken = new PieceStream("114-3941689-"u8.ToArray(), 5)
        {
            Reading = given => { if (given > 9) { throw new IOException("Broken."); } },
        })
        {
            Assert.Throws<IOException>(() => scanner.Scan(broken, static _ => { }, static _ => { }));
        }

        var found = new List<FoundId>();
        using var next = new PieceStream("8772232 114-3941689-8772232"u8.ToArray(), 5);
        scanner.Scan(next, found.Add, static _ => { });

        Assert.Equal([new FoundId(1, 9, OrderId.Parse("114-3941689-8772232"), IsGrouped: true)], found);
    }

    [Fact]
    public void Constructor_BufferTooSmall_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new IdScanner(default, IdScanner.MinBufferSize - 1));

    /// <summary>Says where the IDs are by the library alone and in the plainest way.</summary>
    private static List<FoundId> InOnePiece(byte[] text)
    {
        var found = new List<FoundId>();
        var plain = new PlainText(prefixed: false);
        foreach (OrderIdMatch match in OrderId.EnumerateMatches(plain.Of(text), Options))
        {
            (int start, int end) = plain.InOriginal(match.Index, match.Length);
            string before = Encoding.UTF8.GetString(text, 0, start);
            int line = before.Count(character => character == '\n') + 1;
            int column = before[(before.LastIndexOf('\n') + 1)..].EnumerateRunes().Count() + 1;
            string asFound = Encoding.UTF8.GetString(text[start..end]);
            bool isGrouped = match.Length != OrderId.Length;
            found.Add(new FoundId(line, column, match.Id, isGrouped, asFound == match.Id.ToString(isGrouped ? "D" : "N") ? null : asFound));
        }

        return found;
    }

    private static List<FoundId> InPieces(byte[] text, int bufferSize, int pieceLength)
    {
        var found = new List<FoundId>();
        using var stream = new PieceStream(text, pieceLength);
        new IdScanner(Options, bufferSize).Scan(stream, found.Add, static _ => { });
        return found;
    }

    private static OrderIdMatchOptions Options => new() { IncludeUngroupedAmazon = true };

    private static class Texts
    {
        public static Arbitrary<string> AnyPiece => Gen.Elements(Pieces).ToArbitrary();

        public static Arbitrary<(int Buffer, int Piece)> Lengths => (
            from buffer in Gen.Choose(IdScanner.MinBufferSize, IdScanner.MinBufferSize + 100)
            from piece in Gen.Choose(1, 400)
            select (buffer, piece)).ToArbitrary();
    }
}
