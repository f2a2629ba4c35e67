namespace OrderIds.Carriers.Reading.Json;

/// <summary>
/// Represents the position of a value, of a name, or of the end of an object or array in a payload. The default value is a missing value.
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
    /// Gets the index of the first byte, from which the kind of the token follows: a quote, a bracket, a digit, or the first letter of a
    /// literal.
    /// </summary>
    public int Start { get; }

    /// <summary>Gets the number of bytes. For a string, the quotes are not counted.</summary>
    public int Length => _length < 0 ? ~_length : _length;

    /// <summary>Gets a value indicating whether the token is a string with escapes.</summary>
    public bool IsEscaped => _length < 0;

    /// <summary>Gets a value indicating whether the value is missing or an empty string.</summary>
    public bool IsEmpty => _length is 0 or -1;

    /// <summary>Gets the index of the token after the end of the object or array that starts with this token.</summary>
    public int Next => _length;

    /// <summary>Returns this value, or another value if this one is missing or an empty string.</summary>
    public JsonToken Or(JsonToken other) => IsEmpty ? other : this;

    public static JsonToken Text(int start, int length, bool isEscaped) => new(start, isEscaped ? ~length : length);

    public static JsonToken Plain(int start, int length) => new(start, length);

    public static JsonToken Container(int start, int next) => new(start, next);
}
