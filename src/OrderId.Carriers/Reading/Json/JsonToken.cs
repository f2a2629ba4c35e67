namespace OrderIds.Carriers.Reading.Json;

/// <summary>
/// Holds the place of a value, of a name, or of the end of an object or an array in a payload. The default is a value that is missing.
/// </summary>
internal readonly struct JsonToken
{
    private readonly int _length;

    private JsonToken(int start, int length)
    {
        Start = start;
        _length = length;
    }

    /// <summary>
    /// Gets the index of the first byte, which tells the kind: a quote, a bracket, the first byte of a number or of a word.
    /// </summary>
    public int Start { get; }

    /// <summary>Gets the number of bytes; of a text, those between the quotes.</summary>
    public int Length => _length < 0 ? ~_length : _length;

    /// <summary>Gets a value indicating whether the text has escapes.</summary>
    public bool IsEscaped => _length < 0;

    /// <summary>Gets a value indicating whether the value is missing, or an empty text.</summary>
    public bool IsEmpty => _length is 0 or -1;

    /// <summary>Gets, of the start of an object or an array, the index of the token after its end.</summary>
    public int Next => _length;

    /// <summary>Returns this value, or another if this one is missing or an empty text.</summary>
    public JsonToken Or(JsonToken other) => IsEmpty ? other : this;

    public static JsonToken Text(int start, int length, bool isEscaped) => new(start, isEscaped ? ~length : length);

    public static JsonToken Plain(int start, int length) => new(start, length);

    public static JsonToken Container(int start, int next) => new(start, next);
}
