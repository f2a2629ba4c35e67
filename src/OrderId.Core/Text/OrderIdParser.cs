using System.Runtime.CompilerServices;
using OrderIds.Format;

namespace OrderIds.Text;

/// <summary>Parses order IDs from UTF-16 and UTF-8. Parse, TryParse, Validate and the JSON converters all use this parser.</summary>
/// <remarks>It only returns whether the text is an order ID; <see cref="OrderIdDiagnosis"/> describes the error.</remarks>
internal static class OrderIdParser
{
    /// <summary>Parses 17 characters, or 19 with hyphens, and ignores white space around them.</summary>
    // Not inlined, because the JIT compiler's inlining budget depends on the caller: inlined into a small caller, this method would contain
    // calls that are otherwise inlined.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool TryParse<TUnit>(ReadOnlySpan<TUnit> text, out OrderId id)
        where TUnit : unmanaged
    {
        if (HasExactForm(text) && Crockford.TryDecode(text, out ulong high, out ulong low) && WireFormat.IsValid(high, low))
        {
            id = new OrderId(high, low);
            return true;
        }

        if (text.Length > WireFormat.Length
            && (MayBeWhiteSpace(TextUnit.At(text, 0)) || MayBeWhiteSpace(TextUnit.At(text, text.Length - 1))))
        {
            return TryParseTrimmed(text, out id);
        }

        id = OrderId.None;
        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryParseTrimmed<TUnit>(ReadOnlySpan<TUnit> text, out OrderId id)
        where TUnit : unmanaged
    {
        ReadOnlySpan<TUnit> trimmed = TextUnit.Trim(text);
        if (trimmed.Length < text.Length)
        {
            return TryParse(trimmed, out id);
        }

        id = OrderId.None;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasExactForm<TUnit>(ReadOnlySpan<TUnit> text)
        where TUnit : unmanaged =>
        text.Length == WireFormat.Length
        || (text.Length == WireFormat.GroupedLength
            && TextUnit.At(text, WireFormat.FirstHyphen) == '-'
            && TextUnit.At(text, WireFormat.SecondHyphen) == '-');

    // Between U+0020 (space) and U+0085, whose UTF-8 form begins with 0xC2, there is no white space.
    private static bool MayBeWhiteSpace(int unit) => unit <= ' ' || unit >= 0x80;
}
