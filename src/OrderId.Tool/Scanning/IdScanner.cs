using System.Text;
using OrderIds.Carriers;

namespace OrderIds.Tool.Scanning;

/// <summary>
/// Finds the order IDs in a stream of any length in constant memory. The result is the same as for the whole text at once.
/// </summary>
/// <remarks>
/// <para>
/// Whether there is an ID at a position depends only on the bytes of the ID and a few bytes around it, and two IDs never overlap. So each
/// position is decided once: when at least <see cref="Context"/> bytes before and after it are in the buffer, when the stream has ended, or
/// when the line has ended, because no ID continues on the next line.
/// </para>
/// <para>
/// The bytes before the buffer are no longer known, so the library may find a false ID at the beginning of the buffer. Such an ID ends
/// before the first undecided position, and does not affect the result.
/// </para>
/// </remarks>
internal sealed class IdScanner
{
    /// <summary>The default size of the buffer, in bytes. It fits into a processor's cache and makes system calls rare.</summary>
    public const int DefaultBufferSize = 256 * 1024;

    /// <summary>The minimum size of the buffer, in bytes. It has room for the context on both sides and for new bytes.</summary>
    public const int MinBufferSize = 4 * Context;

    // The longest ID has 23 bytes, with two typographic hyphens of three bytes each. The library examines at most 8 bytes before it and 4
    // after it. A disguise has up to 64 bytes, and there may be one between any two characters.
    private const int Context = 256;

    private readonly OrderIdMatchOptions _options;
    private readonly PlainText _plain;
    private readonly byte[] _buffer;

    /// <param name="options">The kinds of IDs to find.</param>
    /// <param name="bufferSize">The size of the buffer, in bytes.</param>
    /// <param name="prefixed">
    /// Whether to find also an ID that is joined to a name by a hyphen, such as <c>AMZ-114-3941689-8772232</c>.
    /// </param>
    public IdScanner(OrderIdMatchOptions options, int bufferSize = DefaultBufferSize, bool prefixed = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bufferSize, MinBufferSize);
        _options = options;
        _plain = new PlainText(prefixed);
        _buffer = new byte[bufferSize];
    }

    /// <summary>Reads a stream to its end, and reports the IDs in order.</summary>
    /// <param name="text">The text in UTF-8. In any other encoding, only IDs in ASCII are found.</param>
    /// <param name="found">Called for each ID.</param>
    /// <param name="scanned">
    /// Called after each read with the total number of bytes that were scanned.
    /// </param>
    /// <param name="passed">
    /// Called with all pieces of the text in order. The text before an ID is passed before <paramref name="found"/> is called for that ID.
    /// </param>
    /// <param name="foundNumber">Called for each tracking number, in order, or <see langword="null"/> if they are not searched for.</param>
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

    /// <summary>Reports the tracking numbers before the next ID, or to the end of the text.</summary>
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

    // Nearly all IDs are written as the library writes them, and need no string.
    private static string? TextIfOdd(ReadOnlySpan<byte> text, OrderId id, bool isGrouped)
    {
        Span<byte> usual = stackalloc byte[OrderId.GroupedLength];
        id.TryFormat(usual, out int length, isGrouped ? "D" : "N");
        return text.SequenceEqual(usual[..length]) ? null : Encoding.UTF8.GetString(text);
    }

    /// <summary>Returns the number of bytes at the start of a text that can be decided: later bytes cannot change their result.</summary>
    private static int CountDecidable(ReadOnlySpan<byte> text)
    {
        int line = text.LastIndexOf((byte)'\n') + 1;
        return Math.Max(text.Length - Context, text[..line].TrimEnd("\r\n"u8) is [.., (byte)'='] ? 0 : line);
    }
}
