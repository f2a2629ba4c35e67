using System.Buffers.Text;
using System.Text.Json;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Reading;

/// <summary>Walks through the objects and arrays of a payload, once and forwards, and knows where it is.</summary>
/// <remarks>
/// The pattern is <c>StartObject(); while (NextField()) { if (Is(name)) { read or start } }</c>, always to the end. What is not read is skipped; null counts as missing.
/// </remarks>
internal ref struct JsonWalker
{
    public const int MaxDepth = 64;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = MaxDepth };

    private readonly ReadOnlySpan<byte> _utf8;
    private readonly JsonPath _path;
    private Utf8JsonReader _reader;
    private ReadOnlySpan<byte> _name;
    private bool _isUnread;

    /// <summary>Initializes a walker that stands on the value of the payload.</summary>
    public JsonWalker(ReadOnlySpan<byte> utf8, JsonPath path)
    {
        _utf8 = utf8;
        _path = path;
        _reader = new Utf8JsonReader(utf8, Options);
        _reader.Read();
        _isUnread = true;
    }

    /// <summary>Gets whether the value is an object.</summary>
    public readonly bool IsObject => _reader.TokenType == JsonTokenType.StartObject;

    /// <summary>Gets whether the value is an array.</summary>
    public readonly bool IsArray => _reader.TokenType == JsonTokenType.StartArray;

    /// <summary>Gets the byte of the payload at which the value starts.</summary>
    public readonly long Position => _reader.TokenStartIndex;

    /// <summary>Gets how much of the payload has been read.</summary>
    public readonly long BytesConsumed => _reader.BytesConsumed;

    /// <summary>Gets the name of the field, without escapes.</summary>
    public readonly ReadOnlySpan<byte> Name => _name;

    // The only place that takes a name or a value from the JSON: what a payload escapes means the same as what it does not.
    private readonly ReadOnlySpan<byte> Value => _reader.ValueIsEscaped ? JsonText.Unescape(_reader.ValueSpan) : _reader.ValueSpan;

    /// <summary>Enters the object that is the value.</summary>
    public void StartObject()
    {
        if (!IsObject)
        {
            throw Expected("an object");
        }

        Enter(isArray: false);
    }

    /// <summary>Moves to the value of the next field that is not null; or leaves the object.</summary>
    public bool NextField()
    {
        Skip();
        while (Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            _name = Value;
            _path.MoveToField(_reader.TokenStartIndex + 1, _reader.ValueSpan.Length);
            Read();
            if (_reader.TokenType != JsonTokenType.Null)
            {
                _isUnread = true;
                return true;
            }
        }

        _path.Leave();
        return false;
    }

    /// <summary>Says whether the field has this name.</summary>
    public readonly bool Is(ReadOnlySpan<byte> name)
    {
        if (!_name.SequenceEqual(name))
        {
            return false;
        }

        _path.MarkFieldAsKnown();
        return true;
    }

    /// <summary>Enters the array that is the value.</summary>
    public void StartArray()
    {
        if (!IsArray)
        {
            throw Expected("an array");
        }

        Enter(isArray: true);
    }

    /// <summary>Moves to the next item that is not null; or leaves the array.</summary>
    public bool NextItem()
    {
        Skip();
        while (Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            _path.MoveToNextItem();
            if (_reader.TokenType != JsonTokenType.Null)
            {
                _isUnread = true;
                return true;
            }
        }

        _path.Leave();
        return false;
    }

    /// <summary>Goes past the value, if it has not been read.</summary>
    public void Skip()
    {
        if (_isUnread)
        {
            _isUnread = false;
            _reader.Skip();
        }
    }

    /// <summary>Makes sure that nothing follows the value of the payload.</summary>
    public void End()
    {
        Skip();
        Read();
    }

    /// <summary>Reads a text, or a number or truth value as it is written.</summary>
    public string? Text()
    {
        ReadOnlySpan<byte> scalar = Scalar("a text");
        return scalar.IsEmpty ? null : JsonText.Decode(scalar);
    }

    /// <summary>Reads a text, or a number or truth value as it is written, as UTF-8, up to as many bytes as an event keeps characters; empty if there is none.</summary>
    public ReadOnlySpan<byte> Utf8()
    {
        ReadOnlySpan<byte> scalar = Scalar("a text");
        return scalar.Length <= TrackingEvent.MaxTextLength ? scalar : scalar.Slice(0, TrackingEvent.MaxTextLength);
    }

    /// <summary>Reads a name or number that something is told apart by; <see langword="null"/> if it is blank.</summary>
    public string? Key()
    {
        string? text = Text();
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return text!.Length <= TrackingEvent.MaxTextLength ? text : throw Error(ReadingMessages.Key(TrackingEvent.MaxTextLength));
    }

    /// <summary>Reads how much of something there is, as a number or a text of one.</summary>
    public int Quantity()
    {
        ReadOnlySpan<byte> scalar = Scalar("a quantity");
        bool isWhole = Utf8Parser.TryParse(scalar, out int quantity, out int length) && length == scalar.Length && quantity >= 0;
        return isWhole ? quantity : throw Error(ReadingMessages.Quantity);
    }

    /// <summary>Reads a time; one that cannot be read counts as missing.</summary>
    public JsonTime Time() => JsonTime.Parse(Scalar("a time"), _reader.TokenType == JsonTokenType.Number);

    /// <summary>Makes the error for the present place.</summary>
    public readonly TrackingFormatException Error(string message) => Error(message, Position);

    /// <summary>Makes the error for a place of the payload.</summary>
    public readonly TrackingFormatException Error(string message, long position) => new(_path.Vendor, message, _path.ToText(_utf8), LineAt(_utf8, position));

    /// <summary>Returns the line of a place of a payload, from 1.</summary>
    public static long LineAt(ReadOnlySpan<byte> utf8, long position)
    {
        long line = 1;
        foreach (byte character in utf8.Slice(0, (int)Math.Min(position, utf8.Length)))
        {
            line += character == (byte)'\n' ? 1 : 0;
        }

        return line;
    }

    private ReadOnlySpan<byte> Scalar(string what)
    {
        if (_reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            throw Expected(what);
        }

        _isUnread = false;
        return Value;
    }

    private readonly TrackingFormatException Expected(string what) => Error(ReadingMessages.Kind(what, _reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        _ => "null",
    }));

    private void Enter(bool isArray)
    {
        _isUnread = false;
        _path.Enter(isArray);
    }

    private bool Read() => _reader.Read();
}
