using System.Buffers;

namespace OrderIds.Tool.Scanning;

/// <summary>Separates order IDs from a name that is joined to them by a hyphen, as in <c>AMZ-114-3941689-8772232</c>.</summary>
internal static class NamePrefix
{
    private static readonly SearchValues<byte> Alphanumeric =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    /// <summary>Replaces each hyphen that joins a name to an order ID by a space.</summary>
    public static void Separate(Span<byte> text)
    {
        int from = 0;
        for (int next = text.IndexOf((byte)'-'); next >= 0; next = text[from..].IndexOf((byte)'-'))
        {
            int hyphen = from + next;
            if (BeginsLikeId(text[(hyphen + 1)..]) && EndsLikeName(text[..hyphen]))
            {
                text[hyphen] = (byte)' ';
            }

            from = hyphen + 1;
        }
    }

    private static bool BeginsLikeId(ReadOnlySpan<byte> text)
    {
        int first = CountAlphanumeric(text);
        return first == OrderId.Length
            || (first == 3 && text[3..] is [(byte)'-', .. var rest] && CountAlphanumeric(rest) == 7 && rest[7..] is [(byte)'-', ..]);
    }

    // A name begins with a letter. Digits before an ID may be the beginning of a longer number.
    private static bool EndsLikeName(ReadOnlySpan<byte> text)
    {
        int start = text.LastIndexOfAnyExcept(Alphanumeric) + 1;
        return start < text.Length && char.IsAsciiLetter((char)text[start]);
    }

    private static int CountAlphanumeric(ReadOnlySpan<byte> text)
    {
        int end = text.IndexOfAnyExcept(Alphanumeric);
        return end < 0 ? text.Length : end;
    }
}
