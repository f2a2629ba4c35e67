using System.Runtime.CompilerServices;
using System.Text.Json;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;

namespace OrderIds.Carriers.Reading;

/// <summary>
/// Goes through the objects and arrays of a payload, forwards, for a <see cref="FieldTable{T}"/>; knows where it is, and whose payload it
/// reads.
/// </summary>
/// <remarks>What is not entered or read is stepped over; null counts as missing.</remarks>
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

    // The value that the reader is at, or has just read; or the end of what it has left.
    private int _current;

    // The token that comes after the value, if the value is stepped over.
    private int _next;

    /// <summary>Initializes a reader that is at the value of the payload.</summary>
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

    /// <summary>Gets what has been read so far.</summary>
    public ResultBuilder Result { get; }

    /// <summary>Gets a value indicating whether the value is an object.</summary>
    public readonly bool IsObject => _first == '{';

    /// <summary>Gets a value indicating whether the value is an array.</summary>
    public readonly bool IsArray => _first == '[';

    /// <summary>Gets a value indicating whether the value is a text.</summary>
    public readonly bool IsText => _first == '"';

    /// <summary>Gets the name of the field, without escapes.</summary>
    public readonly ReadOnlySpan<byte> Name => _name.IsEscaped ? JsonText.Of(_utf8, _name) : _utf8.Slice(_name.Start + 1, _name.Length);

    /// <summary>
    /// Gets or sets a value indicating whether the name of the field is one that the vendor documents; others are not shown to anyone.
    /// </summary>
    public bool IsNameKnown { readonly get; set; }

    /// <summary>Makes sure that there is an object or an array to begin with.</summary>
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

    /// <summary>Enters the object that is the value; another value is passed over with a warning.</summary>
    public bool StartObject() => Start((byte)'{', "an object");

    /// <summary>Enters the array that is the value; another value is passed over with a warning.</summary>
    public bool StartArray() => Start((byte)'[', "an array");

    /// <summary>Moves to the next value beside the payload's first: the next line of JSON Lines; or leaves the payload.</summary>
    public bool NextRoot()
    {
        if (_next >= _tokens.Length)
        {
            return false;
        }

        MoveTo(_next);
        return true;
    }

    /// <summary>Moves to the next field of the object whose value is not null; or leaves the object.</summary>
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

    /// <summary>Moves to the next item of the array that is not null; or leaves the array.</summary>
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

    /// <summary>Reads the items of the array that is the value. One that is not what it should be is passed over with a warning.</summary>
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
    /// Reads the items of a list whose name other vendors may use, too. A list without items also counts as an answer of the vendor.
    /// </summary>
    public void ReadList<T>(ref T target, FieldReader<T> read)
    {
        if (IsArray && _tokens[_current].Next == _current + 2)
        {
            Result.Find();
        }

        ReadItems(ref target, read);
    }

    /// <summary>Makes sure that the payload was valid JSON to its end.</summary>
    public void End()
    {
        _current = 0;
        if (_error is not null)
        {
            throw _error;
        }
    }

    /// <summary>Returns where the reader is.</summary>
    public readonly string Path() => JsonPath.Of(_utf8, _tokens, _current, IsNameKnown);

    /// <summary>Returns the line of the payload, from 1.</summary>
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

    // Apart, so that what calls it is short enough to be inlined.
    private readonly void ThrowError() => throw _error!;
}
