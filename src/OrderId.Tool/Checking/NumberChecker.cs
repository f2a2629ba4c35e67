using OrderIds.Carriers;

namespace OrderIds.Tool.Checking;

/// <summary>Checks texts that are not order IDs but may be tracking numbers.</summary>
internal static class NumberChecker
{
    // A shorter mistyped number would fit too many formats by chance.
    private const int MinMistypedLength = 13;

    // With fewer letters, a text with hyphens is rather an order ID.
    private const int MinLettersWithHyphens = 2;

    /// <summary>Checks a text, which may be a tracking number or contain several.</summary>
    /// <returns>A result for each number. The list is empty if the text contains none.</returns>
    public static IReadOnlyList<CheckLine> Check(string text)
    {
        // A text with hyphens is probably an order ID.
        bool hasHyphens = text.Contains('-', StringComparison.Ordinal);
        bool isWhole = TrackingNumber.TryParse(text, out TrackingNumber whole);
        if (isWhole && (hasHyphens ? IsAnswerWithHyphens(whole) : IsAnswer(whole.Identify())))
        {
            return [Explain(text, whole)];
        }

        var found = new List<CheckLine>();
        foreach (TrackingNumberMatch match in TrackingNumber.EnumerateMatches(text))
        {
            found.Add(Explain(text, TrackingNumber.Parse(text.AsSpan(match.Index, match.Length))));
        }

        return found.Count == 0 && isWhole && !hasHyphens && IsMistyped(text) ? [ExplainMistyped(text, whole)] : found;
    }

    /// <summary>Returns the formats of tracking numbers that a text may have, although nothing but its shape shows it.</summary>
    /// <returns>The formats, or <see langword="null"/> if there are none.</returns>
    public static CheckNumber? Guess(string text)
    {
        if (!TrackingNumber.TryParse(text, out TrackingNumber number))
        {
            return null;
        }

        IReadOnlyList<TrackingNumberCandidate> candidates = [.. number.Identify(), .. TrackingNumber.IdentifyMistyped(number.Text)];
        return candidates.Count > 0 ? Describe(number, candidates) : null;
    }

    private static bool IsAnswerWithHyphens(TrackingNumber number) =>
        number.Text.Count(char.IsAsciiLetter) >= MinLettersWithHyphens
        && number.Identify() is [{ Evidence: > TrackingNumberEvidence.Shape }, ..];

    private static bool IsAnswer(IReadOnlyList<TrackingNumberCandidate> candidates) =>
        candidates.Count > 0 && (candidates[0].Evidence > TrackingNumberEvidence.Shape || candidates[0].Number.Best is not null);

    private static bool IsMistyped(string text) =>
        TrackingNumber.Parse(text).Text.Length is >= MinMistypedLength and not OrderId.Length
            && TrackingNumber.IdentifyMistyped(text).Count + TrackingNumber.Suggest(text).Count > 0
            && OrderId.Suggest(text).Count == 0;

    private static CheckLine Explain(string text, TrackingNumber number) => new()
    {
        Input = text,
        Valid = true,
        TrackingNumber = Describe(number, number.Identify()),
    };

    private static CheckLine ExplainMistyped(string text, TrackingNumber number)
    {
        IReadOnlyList<TrackingNumberCandidate> candidates = TrackingNumber.IdentifyMistyped(number.Text);
        return new CheckLine
        {
            Input = text,
            Valid = false,
            Message = candidates is [{ ExpectedCheck: { } expected } first, ..]
                ? $"The {CheckFormat.NameOfCheck(expected)} of {first.Format} would be {expected}. There is probably a typo."
                : "No carrier's format fits. There is probably a typo.",
            TrackingNumber = Describe(number, candidates) with
            {
                Suggestions = [.. TrackingNumber.Suggest(text).Select(suggestion => suggestion.Text)],
            },
        };
    }

    private static CheckNumber Describe(TrackingNumber number, IReadOnlyList<TrackingNumberCandidate> candidates) => new()
    {
        Text = number.Text,
        Printed = number.ToString("D"),
        Masked = number.ToString("M"),
        Formats = [.. candidates.Select(CheckFormat.Of)],
    };
}
