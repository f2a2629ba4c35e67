using System.Text;
using OrderIds.Carriers;

namespace OrderIds.Tool.Scanning;

/// <summary>
/// Finds the order IDs of a stream of any length in constant memory. The result is the same as for the whole text in one piece.
/// </summary>
/// <remarks>
/// <para>
/// Whether an ID stands at a place is settled by the ID's own bytes and a few around it: what is glued on, a joining hyphen and a letter
/// after it, an escape before it; and two IDs never overlap. So every place is decided once: when at least <see cref="Context"/> bytes on
/// both sides of it are in the buffer, when the stream has ended, or when the line has ended, which no ID crosses.
/// </para>
/// <para>
/// The bytes before the buffer are gone, so the library may find a false ID within the first bytes of the buffer. Such an ID ends before
/// the first undecided place, and does not change the result there.
/// </para>
/// </remarks>
internal sealed class IdScanner
{
    /// <summary>The number of bytes of a buffer that fits a processor's cache and makes calls to the system rare.</summary>
    public const int DefaultBufferSize = 256 * 1024;

    /// <summary>The fewest bytes that hold the context on both sides and room to read.</summary>
    public const int MinBufferSize = 4 * Context;

    // The longest ID takes 23 bytes, with two typographic hyphens of three; what the library looks at before it is at most 8, after it 4.
    // A disguise takes up to 64 bytes, and there may be one between any two characters.
    private const int Context = 256;

    private readonly OrderIdMatchOptions _options;
    private readonly PlainText _plain;
    private readonly byte[] _buffer;

    /// <param name="options">Which IDs to look for.</param>
    /// <param name="bufferSize">How much of the stream to hold, in bytes.</param>
    /// <param name="prefixed">Whether an ID that a hyphen joins to a name before it is found, too.</param>
    public IdScanner(OrderIdMatchOptions options, int bufferSize = DefaultBufferSize, bool prefixed = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bufferSize, MinBufferSize);
        _options = options;
        _plain = new PlainText(prefixed);
        _buffer = new byte[bufferSize];
    }

    /// <summary>Reads a stream to its end and reports what it finds, in order.</summary>
    /// <param name="text">The stream: UTF-8, or anything else, whose ASCII is then found.</param>
    /// <param name="found">Called for every ID.</param>
    /// <param name="scanned">
    /// Called with the number of bytes of UTF-8 so far, whenever what was read has been scanned; reading more may take its time.
    /// </param>
    /// <param name="passed">
    /// Called with all of the text, piece by piece: the text before an ID, before <paramref name="found"/> is called for it.
    /// </param>
    /// <param name="foundNumber">Called for every tracking number, in the order of the text; <see langword="null"/> to look for none.</param>
    public void Scan(
        Stream text, Action<FoundId> found, Action<long> scanned, Action<ReadOnlySpan<byte>>? passed = null,
        Action<FoundNumber>? foundNumber = null)
    {
        int length = 0;
        var position = new TextPosition();
        long gone = 0;
        int decided = 0;
        bool atEnd = false;
        while (!atEnd)
        {
            int read = text.Read(_buffer, length, _buffer.Length - length);
            atEnd = read == 0;
            length += read;

            int decidable = atEnd ? length : CountDecidable(_buffer.AsSpan(decided, length - decided)) + decided;
            Report(_buffer.AsSpan(0, length), decided, decidable, ref position, found, passed, foundNumber);
            scanned(gone + length);

            int dispensable = Math.Max(0, decidable - Context);
            _buffer.AsSpan(dispensable, length - dispensable).CopyTo(_buffer);
            length -= dispensable;
            decided = decidable - dispensable;
            gone += dispensable;
        }
    }

    private void Report(
        ReadOnlySpan<byte> text,
        int from,
        int to,
        ref TextPosition position,
        Action<FoundId> found,
        Action<ReadOnlySpan<byte>>? passed,
        Action<FoundNumber>? foundNumber)
    {
        if (from == to)
        {
            return;
        }

        ReadOnlySpan<byte> plain = _plain.Of(text);
        var numbers = foundNumber is null ? default : new NumberCursor(plain);
        foreach (OrderIdMatch match in OrderId.EnumerateMatches(plain, _options))
        {
            ReportNumbers(text, ref from, to, plain[..match.Index], ref numbers, ref position, passed, foundNumber);
            (int start, int end) = _plain.InOriginal(match.Index, match.Length);
            if (start >= to)
            {
                break;
            }

            if (start >= from)
            {
                Advance(text, ref from, start, ref position, passed);
                bool isGrouped = match.Length != OrderId.Length;
                found(new FoundId(position.Line, position.Column, match.Id, isGrouped, TextIfOdd(text[start..end], match.Id, isGrouped)));
            }
        }

        ReportNumbers(text, ref from, to, plain, ref numbers, ref position, passed, foundNumber);
        Advance(text, ref from, to, ref position, passed);
    }

    /// <summary>Reports the tracking numbers of a text before the next ID, or to its end.</summary>
    private void ReportNumbers(
        ReadOnlySpan<byte> text,
        ref int from,
        int to,
        ReadOnlySpan<byte> plain,
        ref NumberCursor numbers,
        ref TextPosition position,
        Action<ReadOnlySpan<byte>>? passed,
        Action<FoundNumber>? foundNumber)
    {
        while (foundNumber is not null && numbers.TryTake(plain.Length, out TrackingNumberMatch match))
        {
            (int start, int end) = _plain.InOriginal(match.Index, match.Length);
            if (start >= from && start < to)
            {
                Advance(text, ref from, start, ref position, passed);
                TrackingNumber number = TrackingNumber.Parse(plain.Slice(match.Index, match.Length));
                foundNumber(new FoundNumber(
                    position.Line, position.Column, number, match.Carrier, match.Format, match.Evidence,
                    Encoding.UTF8.GetString(text[start..end])));
            }
        }
    }

    private static void Advance(
        ReadOnlySpan<byte> text, ref int from, int to, ref TextPosition position, Action<ReadOnlySpan<byte>>? passed)
    {
        position.Advance(text[from..to]);
        passed?.Invoke(text[from..to]);
        from = to;
    }

    // Nearly all are as the library writes them, and need no string.
    private static string? TextIfOdd(ReadOnlySpan<byte> text, OrderId id, bool isGrouped)
    {
        Span<byte> usual = stackalloc byte[OrderId.GroupedLength];
        id.TryFormat(usual, out int length, isGrouped ? "D" : "N");
        return text.SequenceEqual(usual[..length]) ? null : Encoding.UTF8.GetString(text);
    }

    /// <summary>Counts the bytes from the start of a text that what follows it cannot change any more.</summary>
    private static int CountDecidable(ReadOnlySpan<byte> text)
    {
        int line = text.LastIndexOf((byte)'\n') + 1;
        return Math.Max(text.Length - Context, text[..line].TrimEnd("\r\n"u8) is [.., (byte)'='] ? 0 : line);
    }
}
