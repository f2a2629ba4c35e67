using System.Buffers;
using System.Text.Json;

namespace OrderIds.Carriers.Reading.Json;

/// <summary>
/// Holds the tokens of a payload in order. With it, readers can skip a value without parsing it.
/// </summary>
/// <remarks>
/// A token takes eight bytes of a rented array. For invalid JSON, the index has the tokens before the error, and the error. They are enough
/// to detect the vendor and to describe the place of the error by field names.
/// </remarks>
internal ref struct JsonIndex
{
    /// <summary>The maximum number of nested objects and arrays.</summary>
    public const int MaxDepth = 64;

    /// <summary>
    /// The first byte of the token that stands for a line of JSON Lines that is not valid JSON: it is the line feed before that line.
    /// </summary>
    public const byte BrokenLine = (byte)'\n';

    // Exceptions are slow, so their number is limited.
    private const int MaxBrokenLines = 1_000;

    private JsonToken[] _tokens;
    private int _count;
    private int _brokenLines;

    // In the payloads of vendors, a token takes about ten bytes.
    private JsonIndex(int length) => _tokens = ArrayPool<JsonToken>.Shared.Rent((length / 8) + 16);

    /// <summary>Gets the tokens.</summary>
    public readonly ReadOnlySpan<JsonToken> Tokens => _tokens.AsSpan(0, _count);

    /// <summary>Gets the error after the last token, or <see langword="null"/> if the payload is valid.</summary>
    public JsonException? Error { get; private set; }

    /// <summary>Parses a payload.</summary>
    /// <param name="utf8">The payload.</param>
    /// <param name="isStrict">Whether a line of JSON Lines that is not valid ends the payload, like any other error.</param>
    public static JsonIndex Create(ReadOnlySpan<byte> utf8, bool isStrict)
    {
        var index = new JsonIndex(utf8.Length);
        if (!JsonScanner.TryScan(utf8, ref index._tokens, out index._count))
        {
            index._count = 0;
            index.Scan(utf8, isStrict);
        }

        return index;
    }

    private void Add(JsonToken token)
    {
        if (_count == _tokens.Length)
        {
            _tokens = Grow(_tokens);
        }

        _tokens[_count++] = token;
    }

    /// <summary>Adds the end token of an object or array, given its start token.</summary>
    private void Close(int opening, int end)
    {
        Add(JsonToken.Plain(end, 1));
        _tokens[opening] = JsonToken.Container(_tokens[opening].Start, _count);
    }

    public readonly void Dispose() => ArrayPool<JsonToken>.Shared.Return(_tokens);

    /// <summary>Returns a rented array of twice the length with the same tokens, and returns the given array to the pool.</summary>
    public static JsonToken[] Grow(JsonToken[] tokens)
    {
        JsonToken[] larger = ArrayPool<JsonToken>.Shared.Rent(2 * tokens.Length);
        tokens.AsSpan().CopyTo(larger);
        ArrayPool<JsonToken>.Shared.Return(tokens);
        return larger;
    }

    /// <summary>
    /// Parses the payload with <see cref="Utf8JsonReader"/>, which describes errors, after <see cref="JsonScanner"/> has refused it.
    /// </summary>
    private void Scan(ReadOnlySpan<byte> utf8, bool isStrict)
    {
        int start = 0;
        int first = 0;
        while (ScanLine(utf8, ref start) || (!isStrict && first > 0 && SkipsLine(utf8, ref start, first)))
        {
            first = _count;
        }
    }

    /// <summary>
    /// Replaces the tokens of a line that is not valid by one token, and moves to the next line that starts with an object or an array.
    /// Returns a value indicating whether there is one.
    /// </summary>
    private bool SkipsLine(ReadOnlySpan<byte> utf8, ref int start, int first)
    {
        if (Error is null || ++_brokenLines > MaxBrokenLines)
        {
            return false;
        }

        Error = null;
        _count = first;
        Add(JsonToken.Plain(utf8.Slice(0, start).LastIndexOf(BrokenLine), 1));
        ReadOnlySpan<byte> rest = utf8.Slice(start);
        int skipped = 0;
        while (rest.Slice(skipped).IndexOf(BrokenLine) is >= 0 and int end)
        {
            skipped += end + 1;
            if (skipped < rest.Length && rest[skipped] is (byte)'{' or (byte)'[')
            {
                start += skipped;
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Parses one value. If another value follows on the next line, as in JSON Lines, moves to that value and returns
    /// <see langword="true"/>.
    /// </summary>
    private bool ScanLine(ReadOnlySpan<byte> utf8, ref int start)
    {
        Span<int> open = stackalloc int[MaxDepth];
        int depth = 0;
        var reader = new Utf8JsonReader(utf8.Slice(start), new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            do
            {
                reader.Read();
                Add(in reader, start, open, ref depth);
            }
            while (depth > 0);

            int next = JsonScanner.SkipWhiteSpace(utf8, start + (int)reader.BytesConsumed);
            if (next == utf8.Length || !JsonScanner.StartsLine(utf8, next))
            {
                // Anything after the value on the same line is an error.
                return reader.Read();
            }

            start = next;
            return true;
        }
        catch (JsonException exception)
        {
            long line = JsonText.LineAt(utf8, start) - 1 + (exception.LineNumber ?? 0);
            Error = new JsonException(exception.Message, exception.Path, line, exception.BytePositionInLine);
            while (depth > 0)
            {
                int opening = open[--depth];

                // The index points beyond all tokens, because the last token may be the end of another object or array.
                _tokens[opening] = JsonToken.Container(_tokens[opening].Start, _count + 1);
            }

            return false;
        }
    }

    private void Add(in Utf8JsonReader reader, int offset, scoped Span<int> open, ref int depth)
    {
        int start = offset + (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                open[depth++] = _count;
                Add(JsonToken.Container(start, 0));
                break;

            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                Close(open[--depth], start);
                break;

            case JsonTokenType.PropertyName or JsonTokenType.String:
                Add(JsonToken.Text(start, reader.ValueSpan.Length, reader.ValueIsEscaped));
                break;

            default:
                Add(JsonToken.Plain(start, reader.ValueSpan.Length));
                break;
        }
    }
}
