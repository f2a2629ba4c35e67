using OrderIds.Format;

namespace OrderIds.Text;

/// <content>The text that is passed to <see cref="OrderIdMatchOptions.Filter"/>.</content>
internal partial struct MatchScanner
{
    private static bool Passes<TUnit>(ReadOnlySpan<TUnit> before, OrderId id, OrderIdMatchFilter filter)
        where TUnit : unmanaged =>
        filter(TextBefore(before, stackalloc char[OrderIdMatchOptions.ContextLength]), id);

    /// <summary>Gets the last characters of a text, converted from UTF-8 if necessary.</summary>
    private static ReadOnlySpan<char> TextBefore<TUnit>(ReadOnlySpan<TUnit> text, Span<char> buffer)
        where TUnit : unmanaged
    {
        int length = 0;
        for (int position = Math.Max(0, text.Length - buffer.Length); position < text.Length;)
        {
            int character = TextUnit.ReadCharacter(text, ref position);
            if (character > char.MaxValue)
            {
                buffer[length++] = char.ConvertFromUtf32(character)[0];
                character = char.ConvertFromUtf32(character)[1];
            }

            buffer[length++] = character < 0 ? '\uFFFD' : (char)character;
        }

        return buffer.Slice(0, length);
    }
}
