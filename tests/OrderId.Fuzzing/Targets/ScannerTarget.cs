namespace OrderIds.Fuzzing.Targets;

/// <summary>Finding IDs in running text: characters and UTF-8 agree, and what is found is an ID.</summary>
internal static class ScannerTarget
{
    public static void Run(byte[] input)
    {
        foreach (bool ungrouped in new[] { false, true })
        {
            var options = new OrderIdMatchOptions { IncludeUngroupedAmazon = ungrouped };
            List<OrderIdMatch> matches = Find(input, options);
            int end = 0;
            foreach (OrderIdMatch match in matches)
            {
                Law.Holds(match.Index >= end, "Matches follow one another.");
                end = match.Index + match.Length;

                // The hyphens may be typographic ones, which parsing refuses.
                byte[] characters = input.AsSpan(match.Index, match.Length).ToArray().Where(unit => char.IsAsciiLetterOrDigit((char)unit))
                    .ToArray();
                Law.Holds(OrderId.TryParse(characters, out OrderId id) && id == match.Id, "A match is an order ID.");
            }

            if (Utf8Text.Of(input) is { } text)
            {
                OrderIdMatch InBytes(OrderIdMatch match)
                {
                    int start = text.ByteOf(match.Index), end = text.ByteOf(match.Index + match.Length);
                    return match with { Index = start, Length = end - start };
                }

                IEnumerable<OrderIdMatch> ofCharacters = Find(text.Text, options).Select(InBytes);
                Law.Holds(ofCharacters.SequenceEqual(matches), "Characters and UTF-8 give the same matches.");
            }
        }
    }

    private static List<OrderIdMatch> Find(ReadOnlySpan<byte> utf8, OrderIdMatchOptions options)
    {
        var matches = new List<OrderIdMatch>();
        foreach (OrderIdMatch match in OrderId.EnumerateMatches(utf8, options))
        {
            matches.Add(match);
        }

        return matches;
    }

    private static List<OrderIdMatch> Find(string text, OrderIdMatchOptions options)
    {
        var matches = new List<OrderIdMatch>();
        foreach (OrderIdMatch match in OrderId.EnumerateMatches(text, options))
        {
            matches.Add(match);
        }

        return matches;
    }
}
