using System.Text;

namespace OrderIds.Tests.Matching;

/// <summary>Collects what an enumeration finds, as a list.</summary>
internal static class Found
{
    /// <summary>Enumerates the matches of a text and of its UTF-8, which must be the same.</summary>
    public static List<OrderIdMatch> In(string text, OrderIdMatchOptions options = default)
    {
        List<OrderIdMatch> matches = InCharacters(text, options);
        List<OrderIdMatch> expected = matches.ConvertAll(match => new OrderIdMatch(
            Encoding.UTF8.GetByteCount(text.AsSpan(0, match.Index)), Encoding.UTF8.GetByteCount(text.AsSpan(match.Index, match.Length)),
            match.Id));
        Assert.Equal(expected, InUtf8(Encoding.UTF8.GetBytes(text), options));
        return matches;
    }

    public static List<string> TextsIn(string text, OrderIdMatchOptions options = default) =>
        In(text, options).ConvertAll(match => text.Substring(match.Index, match.Length));

    public static List<OrderIdMatch> InUtf8(ReadOnlySpan<byte> utf8Text, OrderIdMatchOptions options = default)
    {
        var matches = new List<OrderIdMatch>();
        foreach (OrderIdMatch match in OrderId.EnumerateMatches(utf8Text, options))
        {
            matches.Add(match);
        }

        return matches;
    }

    private static List<OrderIdMatch> InCharacters(string text, OrderIdMatchOptions options)
    {
        var matches = new List<OrderIdMatch>();
        foreach (OrderIdMatch match in OrderId.EnumerateMatches(text, options))
        {
            matches.Add(match);
        }

        return matches;
    }
}
