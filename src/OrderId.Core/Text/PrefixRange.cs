using OrderIds.Format;

namespace OrderIds.Text;

/// <summary>Finds the first and the last order ID whose text starts with some characters.</summary>
internal static class PrefixRange
{
    private const byte Zero = 0, Nine = 9, Largest = 31;

    public static bool TryFind(ReadOnlySpan<char> text, out OrderId first, out OrderId last)
    {
        Span<byte> symbols = stackalloc byte[WireFormat.Length];
        if (TryRead(TextUnit.Trim(text), symbols, out int count) && TryFindFirst(symbols, count, out first)
            && TryFindLast(symbols, count, out last))
        {
            return true;
        }

        first = last = OrderId.None;
        return false;
    }

    // Hyphens may stand where the grouped form has them.
    private static bool TryRead(ReadOnlySpan<char> text, Span<byte> symbols, out int count)
    {
        count = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '-' && i > 0 && text[i - 1] != '-' && count is WireFormat.FirstHyphen or WireFormat.SecondHyphen - 1)
            {
                continue;
            }

            byte symbol = Crockford.SymbolOf(text[i]);
            if (symbol == Crockford.Invalid || count == WireFormat.Length)
            {
                return false;
            }

            symbols[count++] = symbol;
        }

        return true;
    }

    private static bool TryFindFirst(ReadOnlySpan<byte> symbols, int count, out OrderId first) => count > WireFormat.KindPosition
        ? TryFill(symbols, count, symbols[WireFormat.KindPosition], Zero, out first)
        : TryFill(symbols, count, Zero, Zero, out first) || TryFill(symbols, count, (byte)WireFormat.SortableKind, Zero, out first);

    private static bool TryFindLast(ReadOnlySpan<byte> symbols, int count, out OrderId last)
    {
        byte kind = count > WireFormat.KindPosition ? symbols[WireFormat.KindPosition] : Largest;

        // The seventeen zeros are the only ID that starts with 000 and another digit.
        return TryFill(symbols, count, kind, kind <= Nine ? Nine : Largest, out last)
            || (kind <= Nine && TryFill(symbols, count, kind, Zero, out last));
    }

    /// <summary>
    /// Creates the ID that starts with the first <paramref name="count"/> symbols, has the filling symbol in the other places, and ends
    /// with its check characters if its kind has them. Fails if given check characters are wrong.
    /// </summary>
    private static bool TryFill(ReadOnlySpan<byte> symbols, int count, byte kind, byte filling, out OrderId id)
    {
        ulong high = 0, low = 0;
        for (int i = 0; i < WireFormat.Length; i++)
        {
            byte symbol = i < count ? symbols[i] : i == WireFormat.KindPosition ? kind : filling;
            high = i < WireFormat.HighSymbols ? (high << 5) | symbol : high;
            low = (low << 5) | symbol;
        }

        low &= WireFormat.LowMask;
        if (WireFormat.HasChecks(high))
        {
            // The check characters that are given must be the right ones.
            ulong given = WireFormat.CheckMask & ~(WireFormat.CheckMask >> (5 * Math.Max(0, count - WireFormat.CheckPosition)));
            ulong checks = CheckCode.Compute(high, low & ~WireFormat.CheckMask);
            if (((checks ^ low) & given) != 0)
            {
                id = OrderId.None;
                return false;
            }

            low = (low & ~WireFormat.CheckMask) | checks;
        }

        id = new OrderId(high, low);
        return WireFormat.IsValid(high, low);
    }
}
