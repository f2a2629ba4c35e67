using System.Globalization;
using OrderIds.Carriers;

namespace OrderIds.Tool.Checking;

/// <summary>Checks texts that are not order IDs but may be tracking numbers.</summary>
internal static class NumberChecker
{
    // A shorter mistyped number would fit too many formats by chance.
    private const int MinMistypedLength = 13;

    /// <summary>Checks a text, which may be a tracking number or contain several.</summary>
    /// <returns>A result for each number. The list is empty if the text contains none.</returns>
    public static IReadOnlyList<CheckLine> Check(string text)
    {
        // A text with hyphens is probably an order ID. The only format that carriers print with hyphens is found by the search.
        bool isWhole = !text.Contains('-', StringComparison.Ordinal) && TrackingNumber.TryParse(text, out _);
        if (isWhole && IsAnswer(TrackingNumber.Identify(text)))
        {
            return [Explain(text, TrackingNumber.Parse(text))];
        }

        var found = new List<CheckLine>();
        foreach (TrackingNumberMatch match in TrackingNumber.EnumerateMatches(text))
        {
            found.Add(Explain(text, TrackingNumber.Parse(text.AsSpan(match.Index, match.Length))));
        }

        return found.Count == 0 && isWhole && IsMistyped(text) ? [ExplainMistyped(text, TrackingNumber.Parse(text))] : found;
    }

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
                ? string.Format(
                    CultureInfo.InvariantCulture, "The check digit of {0} would be {1}. There is probably a typo.", first.Format, expected)
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
