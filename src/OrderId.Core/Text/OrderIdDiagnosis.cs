using OrderIds.Format;

namespace OrderIds.Text;

/// <summary>
/// Determines the error in a text that <see cref="OrderIdParser"/> has rejected, or in bits that <see cref="WireFormat"/> has rejected.
/// </summary>
internal static class OrderIdDiagnosis
{
    /// <summary>Validates a text and describes the error if it is not an order ID.</summary>
    public static OrderIdValidation Validate<TUnit>(ReadOnlySpan<TUnit> text)
        where TUnit : unmanaged =>
        OrderIdParser.TryParse(text, out OrderId id) ? new OrderIdValidation(id) : Diagnose(text);

    /// <summary>Describes the error in bits that are not an order ID, in terms of the characters that they represent.</summary>
    public static OrderIdValidation DiagnoseBits(ulong high, ulong low)
    {
        Span<char> text = stackalloc char[WireFormat.Length];
        Crockford.Encode(high, low, text, lowerCase: 0);
        return Diagnose<char>(text);
    }

    private static OrderIdValidation Diagnose<TUnit>(ReadOnlySpan<TUnit> text)
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
            if (count == WireFormat.GroupedLength)
            {
                characters.RemoveAt(WireFormat.SecondHyphen);
                characters.RemoveAt(WireFormat.FirstHyphen);
            }

            error = FindWrongCharacter(characters, out at);
        }

        return error == OrderIdError.WrongLength
            ? new OrderIdValidation(error, -1, count)
            : new OrderIdValidation(error, characters.Positions[at], characters.Values[at]);
    }

    /// <summary>Finds the first hyphen that is misplaced or missing.</summary>
    private static OrderIdError FindMisplacedHyphen(CharacterBuffer characters, int count, out int at)
    {
        int stored = Math.Min(count, CharacterBuffer.Capacity);
        int hyphens = 0;
        for (int i = 0; i < stored; i++)
        {
            hyphens += characters.Values[i] == '-' ? 1 : 0;
        }

        at = 0;
        bool ungrouped = count == WireFormat.Length;
        if (ungrouped && hyphens == 0)
        {
            return OrderIdError.None;
        }

        if (!ungrouped && count != WireFormat.GroupedLength && (hyphens == 0 || count - hyphens != WireFormat.Length))
        {
            return OrderIdError.WrongLength;
        }

        for (; at < stored; at++)
        {
            bool expected = !ungrouped && at is WireFormat.FirstHyphen or WireFormat.SecondHyphen;
            if ((characters.Values[at] == '-') != expected)
            {
                return OrderIdError.MisplacedHyphen;
            }
        }

        return OrderIdError.None;
    }

    /// <summary>Finds the first wrong character of 17.</summary>
    private static OrderIdError FindWrongCharacter(CharacterBuffer characters, out int at)
    {
        ulong high = 0;
        ulong low = 0;
        for (at = 0; at < WireFormat.Length; at++)
        {
            uint symbol = Crockford.SymbolOf(characters.Values[at]);
            if (symbol == Crockford.Invalid)
            {
                return OrderIdError.InvalidCharacter;
            }

            high = at < WireFormat.HighSymbols ? (high << 5) | symbol : high;
            low = at < WireFormat.HighSymbols ? low : (low << 5) | symbol;
        }

        if (WireFormat.HasChecks(high))
        {
            at = WireFormat.CheckPosition + ((((uint)low ^ CheckCode.Compute(high, low)) & 0x3E0) == 0 ? 1 : 0);
            return OrderIdError.CheckMismatch;
        }

        return FindLetter(characters, out at);
    }

    /// <summary>
    /// Finds the error in a text without check characters: a letter where only a digit is allowed, or the wrong character in the place of
    /// the kind letter.
    /// </summary>
    /// <remarks>
    /// If exactly one character after the first is a letter, and it is not in the place of the kind letter, that letter is reported.
    /// Otherwise the character in the place of the kind letter is more likely to be wrong.
    /// </remarks>
    private static OrderIdError FindLetter(CharacterBuffer characters, out int at)
    {
        int letters = 0;
        int last = 0;
        for (int i = 1; i < WireFormat.Length; i++)
        {
            if (Crockford.SymbolOf(characters.Values[i]) >= 10)
            {
                letters++;
                last = i;
            }
        }

        bool hasKindLetter = Crockford.SymbolOf(characters.Values[WireFormat.KindPosition]) >= 10;
        bool beginsWithK = Crockford.SymbolOf(characters.Values[0]) == WireFormat.SortableKind;
        bool isOneLetter = !hasKindLetter && (letters == 1 || (letters == 0 && beginsWithK));
        at = isOneLetter ? last : WireFormat.KindPosition;
        return isOneLetter ? OrderIdError.InvalidCharacter : OrderIdError.UnknownKind;
    }
}
