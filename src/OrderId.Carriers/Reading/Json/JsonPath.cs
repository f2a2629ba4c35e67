using System.Buffers.Text;

namespace OrderIds.Carriers.Reading.Json;

/// <summary>Describes the place of a token in a payload as a path, such as <c>$.data.checkpoints[3]</c>.</summary>
internal static class JsonPath
{
    /// <summary>Returns the path of a token.</summary>
    /// <param name="utf8">The payload.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="target">
    /// The index of the token: a value, the name of a field, or the end of an object or array, which has the path of that object or array.
    /// </param>
    /// <param name="isKnown">
    /// Whether the name of the last field is one that the vendor documents. Other names may be personal data and are written as <c>*</c>.
    /// </param>
    public static string Of(ReadOnlySpan<byte> utf8, ReadOnlySpan<JsonToken> tokens, int target, bool isKnown)
    {
        // Longer than most paths, so that it need not grow.
        const int Usual = 128;
        Span<byte> path = stackalloc byte[Usual];
        int length = 0;
        Append("$"u8, ref path, ref length);
        int container = Root(utf8, tokens, target, out int line);
        if (target > 0 && Next(utf8, tokens, 0) < tokens.Length)
        {
            // The lines of JSON Lines are numbered like the items of an array.
            AppendIndex(line, ref path, ref length);
        }

        while (container < target && target < tokens.Length && !IsEnd(utf8, tokens, container, target))
        {
            bool isObject = utf8[tokens[container].Start] == '{';
            int child = container + 1;
            int number = 0;
            int name = child;
            for (; ; number++)
            {
                name = child;
                child += isObject ? 1 : 0;
                int next = Next(utf8, tokens, child);
                if (target < next || next >= tokens.Length)
                {
                    break;
                }

                child = next;
            }

            if (isObject)
            {
                bool isLast = child >= target;
                Append("."u8, ref path, ref length);
                Append(isLast && !isKnown ? "*"u8 : JsonText.Cut(JsonText.Of(utf8, tokens[name])), ref path, ref length);
            }
            else
            {
                AppendIndex(number, ref path, ref length);
            }

            container = Math.Max(child, container + 1);
        }

        return Utf8.ToText(path.Slice(0, length));
    }

    private static void AppendIndex(int index, ref Span<byte> path, ref int length)
    {
        Span<byte> digits = stackalloc byte[10];
        Utf8Formatter.TryFormat(index, digits, out int count);
        Append("["u8, ref path, ref length);
        Append(digits.Slice(0, count), ref path, ref length);
        Append("]"u8, ref path, ref length);
    }

    private static void Append(scoped ReadOnlySpan<byte> text, ref Span<byte> path, ref int length)
    {
        if (text.Length > path.Length - length)
        {
            var longer = new byte[2 * (path.Length + text.Length)];
            path.Slice(0, length).CopyTo(longer);
            path = longer;
        }

        text.CopyTo(path.Slice(length));
        length += text.Length;
    }

    private static int Root(ReadOnlySpan<byte> utf8, ReadOnlySpan<JsonToken> tokens, int target, out int line)
    {
        line = 0;
        int root = 0;
        for (int next = Next(utf8, tokens, 0); next <= target && next < tokens.Length; next = Next(utf8, tokens, root))
        {
            root = next;
            line++;
        }

        return root;
    }

    private static bool IsEnd(ReadOnlySpan<byte> utf8, ReadOnlySpan<JsonToken> tokens, int container, int target) =>
        tokens[container].Next == target + 1 && utf8[tokens[target].Start] is (byte)'}' or (byte)']';

    private static int Next(ReadOnlySpan<byte> utf8, ReadOnlySpan<JsonToken> tokens, int index) =>
        index < tokens.Length && utf8[tokens[index].Start] is (byte)'{' or (byte)'[' ? tokens[index].Next : index + 1;
}
