using System.Runtime.CompilerServices;
using System.Text.Json;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;

namespace OrderIds.Carriers.Reading;

/// <summary>
/// Reads the objects and arrays of a payload, forward only, mostly through a <see cref="FieldTable{T}"/>. It knows its position and the
/// vendor.
/// </summary>
/// <remarks>A value that is not read is skipped. Null counts as missing.</remarks>
internal ref partial struct PayloadReader
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly ReadOnlySpan<JsonToken> _tokens;
    private readonly JsonException? _error;
    private JsonToken _name;
    private byte _first;
    private string? _shared;
    private string? _place;
    private string? _pair;

    // The token of the value that is being read or was read last, or the end of the object or array that was left last.
    private int _current;

    // The token after the current value.
    private int _next;

    /// <summary>Initializes a reader that is positioned at the root value of the payload.</summary>
    public PayloadReader(ReadOnlySpan<byte> utf8, in JsonIndex index, ResultBuilder result)
    {
        _utf8 = utf8;
        _tokens = index.Tokens;
        _error = index.Error;
        Result = result;
        IsNameKnown = true;
        if (!_tokens.IsEmpty)
        {
            MoveTo(0);
        }
    }

    /// <summary>Gets the result to which the content is added.</summary>
    public ResultBuilder Result { get; }

    /// <summary>Gets a value indicating whether the current value is an object.</summary>
    public readonly bool IsObject => _first == '{';

    /// <summary>Gets a value indicating whether the current value is an array.</summary>
    public readonly bool IsArray => _first == '[';

    /// <summary>Gets a value indicating whether the current value is a line of JSON Lines that is not valid JSON.</summary>
    public readonly bool IsBroken => _first == JsonIndex.BrokenLine;

    /// <summary>Gets a value indicating whether the current value is an object or an array without content.</summary>
    public readonly bool IsEmpty => (IsObject || IsArray) && _tokens[_current].Next == _current + 2;

    /// <summary>Gets a value indicating whether the current value is a string.</summary>
    public readonly bool IsText => _first == '"';

    /// <summary>Gets the name of the current field, without escapes.</summary>
    public readonly ReadOnlySpan<byte> Name => _name.IsEscaped ? JsonText.Of(_utf8, _name) : _utf8.Slice(_name.Start + 1, _name.Length);

    /// <summary>
    /// Gets or sets a value indicating whether the vendor documents the name of the current field. Messages do not show other names.
    /// </summary>
    public bool IsNameKnown { readonly get; set; }

    /// <summary>Throws an exception if the root value is not an object or an array.</summary>
    public readonly void Begin()
    {
        if (_tokens.IsEmpty)
        {
            throw _error!;
        }

        if (!IsObject && !IsArray)
        {
            throw Error(KindMessage("an object"));
        }
    }

    /// <summary>Enters the object that is the current value. Any other value is skipped with a warning.</summary>
    public bool StartObject() => Start((byte)'{', "an object");

    /// <summary>Enters the array that is the current value. Any other value is skipped with a warning.</summary>
    public bool StartArray() => Start((byte)'[', "an array");

    /// <summary>
    /// Moves to the next root value, which is the next line of JSON Lines. Returns <see langword="false"/> if there is none.
    /// </summary>
    public bool NextRoot()
    {
        if (_next >= _tokens.Length)
        {
            return false;
        }

        MoveTo(_next);
        return true;
    }

    /// <summary>
    /// Moves to the next field that is not null. If there is none, leaves the object and returns <see langword="false"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool NextField()
    {
        while (!Leaves())
        {
            _name = _tokens[_next];
            IsNameKnown = false;
            _current = _next;
            MoveTo(_next + 1);
            if (_first != 'n')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Moves to the next item that is not null. If there is none, leaves the array and returns <see langword="false"/>.</summary>
    public bool NextItem()
    {
        while (!Leaves())
        {
            MoveTo(_next);
            if (_first != 'n')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads the items of the array that is the current value. An item that cannot be read is skipped with a warning.</summary>
    public void ReadItems<T>(ref T target, FieldReader<T> read)
    {
        if (!StartArray())
        {
            return;
        }

        while (NextItem())
        {
            PayloadReader item = this;
            try
            {
                read(ref this, ref target);
            }
            catch (TrackingFormatException exception) when (item.Result.Skips(exception))
            {
                this = item;
            }
        }
    }

    /// <summary>
    /// Reads the items of a list whose name other vendors may also use. An empty list also counts as a response of the vendor.
    /// </summary>
    public void ReadList<T>(ref T target, FieldReader<T> read)
    {
        if (IsArray && IsEmpty)
        {
            Result.Find();
        }

        ReadItems(ref target, read);
    }

    /// <summary>Throws the error that follows the tokens if the payload is not valid JSON to its end.</summary>
    public void End()
    {
        _current = 0;
        if (_error is not null)
        {
            throw _error;
        }
    }

    /// <summary>Returns the path of the current value.</summary>
    public readonly string Path() => JsonPath.Of(_utf8, _tokens, _current, IsNameKnown);

    /// <summary>Returns the line of the current value, counted from 1.</summary>
    public readonly long Line() => JsonText.LineAt(_utf8, _tokens[_current].Start);

    private bool Start(byte opening, string expected)
    {
        if (_first != opening)
        {
            WarnKind(expected);
            return false;
        }

        _next = _current + 1;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Leaves()
    {
        if (_next >= _tokens.Length)
        {
            ThrowError();
        }

        if (_utf8[_tokens[_next].Start] is not ((byte)'}' or (byte)']'))
        {
            return false;
        }

        _current = _next++;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void MoveTo(int index)
    {
        if (index >= _tokens.Length)
        {
            ThrowError();
        }

        JsonToken token = _tokens[index];
        _current = index;
        _first = _utf8[token.Start];
        _next = _first is (byte)'{' or (byte)'[' ? token.Next : index + 1;
    }

    // It is a method of its own, so that its callers are short enough to be inlined.
    private readonly void ThrowError() => throw _error!;
}
