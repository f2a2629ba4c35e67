using System.Buffers;
using System.Buffers.Text;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Reading;

/// <content>Reading values: strings, numbers, times and codes.</content>
internal ref partial struct PayloadReader
{
    /// <summary>Reads a string. A number or a Boolean is read as it is written.</summary>
    public readonly string? Text()
    {
        ReadOnlySpan<byte> scalar = Scalar("a text");
        return scalar.IsEmpty ? null : JsonText.Decode(scalar);
    }

    /// <summary>Reads a string that is often equal to the previous one, such as the name of a carrier, and reuses that instance.</summary>
    public string? SharedText()
    {
        ReadOnlySpan<byte> scalar = Scalar("a text");
        return scalar.IsEmpty ? null : Shared(ref _shared, scalar);
    }

    /// <summary>
    /// Combines two codes of the vendor to one string, such as <c>DELIVERED/PORCH</c>, and reuses the previous instance if it is equal.
    /// </summary>
    public string SharedPair(JsonToken first, JsonToken second)
    {
        const int Short = 128;
        ReadOnlySpan<byte> word = Utf8(first);
        ReadOnlySpan<byte> next = Utf8(second);
        int length = word.Length + 1 + next.Length;
        Span<byte> pair = length <= Short ? stackalloc byte[Short] : new byte[length];
        word.CopyTo(pair);
        pair[word.Length] = (byte)'/';
        next.CopyTo(pair.Slice(word.Length + 1));
        return Shared(ref _pair, pair.Slice(0, length));
    }

    /// <summary>Returns a place as a string, and reuses the previous instance if it is equal.</summary>
    public string SharedPlace(scoped ReadOnlySpan<byte> place) => Shared(ref _place, place);

    /// <summary>Returns the string of a token that was read before.</summary>
    public readonly string? Text(JsonToken token)
    {
        ReadOnlySpan<byte> scalar = JsonText.Of(_utf8, token);
        return scalar.IsEmpty ? null : JsonText.Decode(scalar);
    }

    /// <summary>Reads a string, a number or a Boolean as a token, to convert it later.</summary>
    public readonly JsonToken Token()
    {
        if (!IsObject && !IsArray)
        {
            return _tokens[_current];
        }

        WarnKind("a text");
        return default;
    }

    /// <summary>Reads a Boolean, which may be written as a string. Any other value counts as false and causes a warning.</summary>
    public readonly bool Flag()
    {
        ReadOnlySpan<byte> scalar = Scalar("true or false");
        bool isTrue = scalar.SequenceEqual("true"u8);
        if (!isTrue && !scalar.IsEmpty && !scalar.SequenceEqual("false"u8))
        {
            WarnKind("true or false");
        }

        return isTrue;
    }

    /// <summary>Returns the whole string that is the current value, in UTF-8.</summary>
    public readonly ReadOnlySpan<byte> WholeText() => JsonText.Of(_utf8, _tokens[_current]);

    /// <summary>
    /// Returns the whole string that is the current value, in UTF-8. If it has escapes, an array is rented for it, which the caller returns
    /// to the shared pool.
    /// </summary>
    public readonly ReadOnlySpan<byte> WholeText(out byte[]? rented)
    {
        JsonToken token = _tokens[_current];
        rented = token.IsEscaped ? ArrayPool<byte>.Shared.Rent(token.Length) : null;
        return rented is null ? JsonText.Of(_utf8, token) : JsonText.Unescape(_utf8, token, rented);
    }

    /// <summary>
    /// Returns a string in UTF-8, cut to the maximum length of a text of an event. The result is empty if the value is missing.
    /// </summary>
    public readonly ReadOnlySpan<byte> Utf8(JsonToken token)
    {
        ReadOnlySpan<byte> scalar = JsonText.Of(_utf8, token);
        return scalar.Length <= TrackingEvent.MaxTextLength ? scalar : scalar.Slice(0, TrackingEvent.MaxTextLength);
    }

    /// <summary>
    /// Reads a name or number that identifies something, without the white space around it. Returns <see langword="null"/> if it is blank,
    /// or, with a warning, if it is too long or has a control character.
    /// </summary>
    public readonly string? Key()
    {
        string? text = Text()?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (text!.Length <= TrackingEvent.MaxTextLength && !HasControl(text))
        {
            return text;
        }

        Warn(ReadingMessages.Key(TrackingEvent.MaxTextLength));
        return null;
    }

    /// <summary>Reads a quantity, which is a number or a string of digits.</summary>
    /// <exception cref="TrackingFormatException">The value is not a quantity.</exception>
    public readonly int Quantity() => TryQuantity() ?? throw Error(ReadingMessages.Quantity);

    /// <summary>Reads a quantity that may be missing. A value that is not a quantity counts as missing and causes a warning.</summary>
    public readonly int? OptionalQuantity()
    {
        int? quantity = TryQuantity();
        if (quantity is null)
        {
            Warn(ReadingMessages.Quantity);
        }

        return quantity;
    }

    /// <summary>Reads a time. An invalid time counts as missing and causes a warning.</summary>
    public readonly TimeText Time()
    {
        ReadOnlySpan<byte> scalar = Scalar("a time");
        TimeText time = TimeText.Parse(scalar, isNumber: _first != '"');
        if (!time.IsKnown && !TimeText.Trim(scalar).IsEmpty)
        {
            Warn(ReadingMessages.Time);
        }

        return Plausible(time, scalar).OrNone();
    }

    /// <summary>
    /// Returns the time that was read from a text. If the text is a number that is not a plausible time, it counts as missing and causes a
    /// warning.
    /// </summary>
    public readonly TimeText Plausible(TimeText time, ReadOnlySpan<byte> text)
    {
        if (!UnixTime.IsImplausible(time, text))
        {
            return time;
        }

        Warn(ReadingMessages.UnixTime);
        return default;
    }

    /// <summary>Maps a code of the vendor to a status, and reports the code if it is not known.</summary>
    public readonly TrackingMapping Map(JsonToken code) => Map(Result.Vendor.Vocabulary, code);

    /// <summary>Maps a code that the payload writes in another form to a status, and reports the code if it is not known.</summary>
    public readonly TrackingMapping Map(ReadOnlySpan<byte> code) => Reported(Result.Vendor.Vocabulary, Result.Vendor.Vocabulary.Map(code));

    /// <summary>Maps a code and its sub-code to a status, and reports the codes that are not known.</summary>
    public readonly TrackingMapping Map(JsonToken code, JsonToken subCode) => Map(Result.Vendor.Vocabulary, code, subCode);

    /// <summary>Maps a code with another vocabulary (table of codes) of the vendor, and reports the code if it is not known.</summary>
    public readonly TrackingMapping Map(TrackingVocabulary vocabulary, JsonToken code) =>
        Reported(vocabulary, vocabulary.Map(Utf8(code)));

    /// <summary>
    /// Maps a code and its sub-code with another vocabulary (table of codes) of the vendor, and reports the codes that are not known.
    /// </summary>
    public readonly TrackingMapping Map(TrackingVocabulary vocabulary, JsonToken code, JsonToken subCode) =>
        Reported(vocabulary, vocabulary.Map(Utf8(code), Utf8(subCode)));

    /// <summary>Adds a warning that the current value is skipped.</summary>
    /// <exception cref="TrackingFormatException">The reader is strict: see <see cref="TrackingReaderOptions.IsStrict"/>.</exception>
    public readonly void Warn(string message)
    {
        if (Result.IsStrict)
        {
            throw Error(message);
        }

        Remark(message);
    }

    /// <summary>Adds a warning about something that is read nevertheless.</summary>
    public readonly void Remark(string message)
    {
        if (Result.TakesWarnings)
        {
            Result.Add(new TrackingWarning(Path(), message));
        }
    }

    /// <summary>Creates the exception for an error in the current value.</summary>
    public readonly TrackingFormatException Error(string message) => ErrorAt(_current, message);

    /// <summary>Creates the exception for a payload that exceeds a limit.</summary>
    public readonly TrackingFormatException TooMany(string what, int limit) =>
        ErrorAt(_current, ReadingMessages.TooMany(what, limit), isOfALimit: true);

    /// <summary>Creates the exception for an error in the payload as a whole.</summary>
    public readonly TrackingFormatException ErrorOfWhole(string message) => ErrorAt(0, message);

    private static bool HasControl(string text)
    {
#if NET
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return false;
        }
#endif

        foreach (char character in text)
        {
            if (char.IsControl(character))
            {
                return true;
            }
        }

        return false;
    }

    private readonly TrackingMapping Reported(TrackingVocabulary vocabulary, in TrackingMapping mapping)
    {
        if (!mapping.IsKnown && mapping.Code is not null)
        {
            Result.Report(vocabulary, mapping.Code);
        }

        return mapping;
    }

    private static string Shared(ref string? last, scoped ReadOnlySpan<byte> utf8) =>
        last is not null && Json.Utf8.AreSame(utf8, last) ? last : last = JsonText.Decode(utf8);

    private readonly TrackingFormatException ErrorAt(int token, string message, bool isOfALimit = false) => new(
        Result.Vendor.Id,
        message,
        JsonPath.Of(_utf8, _tokens, token, IsNameKnown),
        JsonText.LineAt(_utf8, token == 0 ? 0 : _tokens[token].Start))
    {
        IsOfALimit = isOfALimit,
    };

    private readonly int? TryQuantity()
    {
        ReadOnlySpan<byte> scalar = IsObject || IsArray ? default : JsonText.Of(_utf8, _tokens[_current]);
        return Utf8Parser.TryParse(scalar, out int quantity, out int length) && length == scalar.Length && quantity >= 0 ? quantity : null;
    }

    private readonly ReadOnlySpan<byte> Scalar(string what)
    {
        if (!IsObject && !IsArray)
        {
            return JsonText.Of(_utf8, _tokens[_current]);
        }

        WarnKind(what);
        return default;
    }

    private readonly void WarnKind(string expected) => Warn(KindMessage(expected));

    private readonly string KindMessage(string expected) => ReadingMessages.Kind(expected, _first switch
    {
        (byte)'{' => "an object",
        (byte)'[' => "an array",
        (byte)'"' => "a text",
        (byte)'t' or (byte)'f' => "true or false",
        (byte)'n' => "null",
        _ => "a number",
    });
}
