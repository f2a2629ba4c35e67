using System.Runtime.CompilerServices;

namespace OrderIds.Text;

/// <summary>Reads an order ID: the one parser behind Parse, TryParse, Validate and JSON, for <see cref="char"/>s and UTF-8 alike.</summary>
internal static class OrderIdText
{
    private const int FirstHyphen = 3;
    private const int SecondHyphen = 11;

    /// <summary>Reads a whole text; says no more than yes or no.</summary>
    // Compiled by itself: the compiler's budget for inlining grows with the size of the caller, and in a small one parts of this would remain calls.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool TryParse<TUnit>(ReadOnlySpan<TUnit> text, out OrderId id)
        where TUnit : unmanaged
    {
        if (text.Length == OrderId.Length && Crockford.TryDecode(text, out ulong high, out ulong low) && WireFormat.HasChecks(high) && WireFormat.ChecksFit(high, low))
        {
            id = new OrderId(high, low);
            return true;
        }

        return TryParseAnyForm(text, out id);
    }

    /// <summary>Reads a whole text; says what is wrong with it.</summary>
    public static OrderIdValidation Validate<TUnit>(ReadOnlySpan<TUnit> text)
        where TUnit : unmanaged =>
        TryParsePlain(text, out OrderId id) ? new OrderIdValidation(id) : Examine(text);

    // Apart, so that the common case has the whole budget.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryParseAnyForm<TUnit>(ReadOnlySpan<TUnit> text, out OrderId id)
        where TUnit : unmanaged
    {
        if (TryParsePlain(text, out id))
        {
            return true;
        }

        OrderIdValidation validation = Examine(text);
        id = validation.Id;
        return validation.IsValid;
    }

    /// <summary>Reads a text that is exactly one of the two forms, as nearly every one is; only others are looked at character by character.</summary>
    private static bool TryParsePlain<TUnit>(ReadOnlySpan<TUnit> text, out OrderId id)
        where TUnit : unmanaged
    {
        bool plain = text.Length == OrderId.Length
            || (text.Length == OrderId.GroupedLength && TextUnit.At(text, FirstHyphen) == '-' && TextUnit.At(text, SecondHyphen) == '-');
        if (plain && Crockford.TryDecode(text, out ulong high, out ulong low) && WireFormat.Judge(high, low) == OrderIdError.None)
        {
            id = new OrderId(high, low);
            return true;
        }

        id = OrderId.None;
        return false;
    }

    /// <summary>Examines bits that did not come from a text.</summary>
    public static OrderIdValidation ValidateBits(ulong high, ulong low)
    {
        OrderIdError error = WireFormat.Judge(high, low);
        if (error == OrderIdError.None)
        {
            return new OrderIdValidation(new OrderId(high, low));
        }

        Span<char> text = stackalloc char[OrderId.Length];
        Crockford.Encode(high, low, text, lowerCase: 0);
        return Examine<char>(text);
    }

    private static OrderIdValidation Examine<TUnit>(ReadOnlySpan<TUnit> text)
        where TUnit : unmanaged
    {
        var characters = new CharacterBuffer(stackalloc int[CharacterBuffer.Capacity], stackalloc int[CharacterBuffer.Capacity]);
        int count = characters.Read(text);
        if (count == 0)
        {
            return new OrderIdValidation(OrderIdError.Empty, -1, 0);
        }

        OrderIdError error = FindMisplacedHyphen(characters, count, out int at);
        if (error == OrderIdError.None)
        {
            if (count == OrderId.GroupedLength)
            {
                characters.RemoveAt(SecondHyphen);
                characters.RemoveAt(FirstHyphen);
            }

            error = Judge(characters, out at, out ulong high, out ulong low);
            if (error == OrderIdError.None)
            {
                return new OrderIdValidation(new OrderId(high, low));
            }
        }

        return error == OrderIdError.WrongLength
            ? new OrderIdValidation(error, -1, count)
            : new OrderIdValidation(error, characters.Positions[at], characters.Values[at]);
    }

    /// <summary>Finds the first character that differs from either form in being a hyphen or not.</summary>
    private static OrderIdError FindMisplacedHyphen(CharacterBuffer characters, int count, out int at)
    {
        int stored = Math.Min(count, CharacterBuffer.Capacity);
        int hyphens = 0;
        for (int i = 0; i < stored; i++)
        {
            hyphens += characters.Values[i] == '-' ? 1 : 0;
        }

        at = 0;
        bool ungrouped = count == OrderId.Length;
        if (ungrouped && hyphens == 0)
        {
            return OrderIdError.None;
        }

        if (!ungrouped && count != OrderId.GroupedLength && (hyphens == 0 || count - hyphens != OrderId.Length))
        {
            return OrderIdError.WrongLength;
        }

        for (; at < stored; at++)
        {
            bool expected = !ungrouped && at is FirstHyphen or SecondHyphen;
            if ((characters.Values[at] == '-') != expected)
            {
                return OrderIdError.MisplacedHyphen;
            }
        }

        return OrderIdError.None;
    }

    /// <summary>Judges 17 characters, and finds the first one that is wrong.</summary>
    private static OrderIdError Judge(CharacterBuffer characters, out int at, out ulong high, out ulong low)
    {
        high = 0;
        low = 0;
        for (at = 0; at < OrderId.Length; at++)
        {
            uint symbol = Crockford.SymbolOf(characters.Values[at]);
            if (symbol == Crockford.Invalid)
            {
                return OrderIdError.InvalidCharacter;
            }

            if (at < 9)
            {
                high = (high << 5) | symbol;
            }
            else
            {
                low = (low << 5) | symbol;
            }
        }

        OrderIdError error = WireFormat.Judge(high, low);
        at = error switch
        {
            OrderIdError.UnknownKind => WireFormat.KindPosition,
            OrderIdError.CheckMismatch => WireFormat.CheckPosition + ((((uint)low ^ CheckCode.Compute(high, low)) & 0x3E0) == 0 ? 1 : 0),
            OrderIdError.InvalidCharacter => FindLetter(characters, ref error),
            _ => 0,
        };
        return error;
    }

    /// <summary>Finds the letter where none may stand without a kind: behind the first character, or else it is that one.</summary>
    /// <remarks>With several of them, what is wrong is rather the digit in the place of the kind.</remarks>
    private static int FindLetter(CharacterBuffer characters, ref OrderIdError error)
    {
        int letters = 0;
        int last = 0;
        for (int at = 1; at < OrderId.Length; at++)
        {
            if (Crockford.SymbolOf(characters.Values[at]) >= 10)
            {
                letters++;
                last = at;
            }
        }

        if (letters < 2)
        {
            return last;
        }

        error = OrderIdError.UnknownKind;
        return WireFormat.KindPosition;
    }
}
