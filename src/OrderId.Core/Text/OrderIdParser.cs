using System.Runtime.CompilerServices;
using OrderIds.Format;

namespace OrderIds.Text;

/// <summary>
/// Reads order IDs from text: the one parser of Parse, TryParse, Validate and JSON, for <see cref="char"/>s and UTF-8 alike.
/// </summary>
/// <remarks>It answers yes or no. <see cref="OrderIdDiagnosis"/> explains a no.</remarks>
internal static class OrderIdParser
{
    /// <summary>Reads a text that has one of the two exact forms, or that has it between white space.</summary>
    // Not inlined: the compiler's budget for inlining depends on the caller, and in a small caller parts of this would remain calls.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool TryParse<TUnit>(ReadOnlySpan<TUnit> text, out OrderId id)
        where TUnit : unmanaged
    {
        if (HasExactForm(text) && Crockford.TryDecode(text, out ulong high, out ulong low) && WireFormat.IsValid(high, low))
        {
            id = new OrderId(high, low);
            return true;
        }

        if (text.Length > WireFormat.Length && (MayBeWhiteSpace(TextUnit.At(text, 0)) || MayBeWhiteSpace(TextUnit.At(text, text.Length - 1))))
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

    // No white space lies between the space and U+0085, whose UTF-8 begins with 0xC2.
    private static bool MayBeWhiteSpace(int unit) => unit <= ' ' || unit >= 0x80;
}
