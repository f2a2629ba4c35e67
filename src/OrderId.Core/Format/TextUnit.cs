using System.Runtime.CompilerServices;

namespace OrderIds.Format;

/// <summary>
/// Reads and writes the code units of a text. They are either <see cref="char"/>s or UTF-8 bytes, so that one implementation serves both.
/// </summary>
/// <remarks>
/// The JIT compiler evaluates the type comparisons when it compiles the code for each of the two types, so they cost nothing at run time.
/// </remarks>
internal static partial class TextUnit
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int At<TUnit>(ReadOnlySpan<TUnit> text, int index)
        where TUnit : unmanaged
    {
        ref TUnit unit = ref Unsafe.AsRef(in text[index]);
        return typeof(TUnit) == typeof(byte) ? Unsafe.As<TUnit, byte>(ref unit) : Unsafe.As<TUnit, char>(ref unit);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Set<TUnit>(Span<TUnit> text, int index, byte ascii)
        where TUnit : unmanaged
    {
        if (typeof(TUnit) == typeof(byte))
        {
            Unsafe.As<TUnit, byte>(ref text[index]) = ascii;
        }
        else
        {
            Unsafe.As<TUnit, char>(ref text[index]) = (char)ascii;
        }
    }

    /// <summary>
    /// Reads a UTF-16 code unit, or a code point from UTF-8. A byte that is not part of a valid sequence is returned as its bitwise
    /// complement.
    /// </summary>
    public static int ReadCharacter<TUnit>(ReadOnlySpan<TUnit> text, ref int position)
        where TUnit : unmanaged
    {
        int unit = At(text, position++);
        if (typeof(TUnit) != typeof(byte) || unit < 0x80)
        {
            return unit;
        }

        // RFC 3629: C2..DF, E0..EF and F0..F4 begin sequences of 2, 3 and 4 bytes. If a sequence is invalid, its first byte is read alone.
        int following = unit switch { >= 0xC2 and <= 0xDF => 1, >= 0xE0 and <= 0xEF => 2, >= 0xF0 and <= 0xF4 => 3, _ => 0 };
        int value = unit & (0x3F >> following);
        if (following == 0 || position + following > text.Length)
        {
            return ~unit;
        }

        for (int i = 0; i < following; i++)
        {
            int next = At(text, position + i);
            if ((next & 0xC0) != 0x80)
            {
                return ~unit;
            }

            value = (value << 6) | (next & 0x3F);
        }

        bool tooShort = value < (following == 1 ? 0x80 : following == 2 ? 0x800 : 0x1_0000);
        if (tooShort || value is >= 0xD800 and <= 0xDFFF or > 0x10_FFFF)
        {
            return ~unit;
        }

        position += following;
        return value;
    }

    /// <summary>Removes the white space around a text.</summary>
    public static ReadOnlySpan<TUnit> Trim<TUnit>(ReadOnlySpan<TUnit> text)
        where TUnit : unmanaged
    {
        int start = 0;
        for (int next = 0; start < text.Length && IsWhiteSpace(ReadCharacter(text, ref next)); start = next)
        {
        }

        int end = text.Length;
        for (int last = StartOfLast(text, end); end > start && last >= start; last = StartOfLast(text, end))
        {
            int next = last;
            if (!IsWhiteSpace(ReadCharacter(text, ref next)) || next != end)
            {
                break;
            }

            end = last;
        }

        return text.Slice(start, end - start);
    }

    public static bool IsWhiteSpace(int character) => character is >= 0 and <= char.MaxValue && char.IsWhiteSpace((char)character);

    /// <summary>Gets the index at which the character that ends at an index starts, provided that the text is well-formed there.</summary>
    private static int StartOfLast<TUnit>(ReadOnlySpan<TUnit> text, int end)
        where TUnit : unmanaged
    {
        int start = end - 1;
        while (typeof(TUnit) == typeof(byte) && start > 0 && end - start < 4 && (At(text, start) & 0xC0) == 0x80)
        {
            start--;
        }

        return start;
    }
}
