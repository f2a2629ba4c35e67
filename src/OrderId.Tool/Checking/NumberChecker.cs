using System.Globalization;
using OrderIds.Carriers;

namespace OrderIds.Tool.Checking;

/// <summary>Finds out all there is to say of a text that is no order ID, but may be a tracking number.</summary>
internal static class NumberChecker
{
    // A mistyped number of fewer letters and digits has the shape of too much else.
    private const int MinMistypedLength = 13;

    /// <summary>Checks a text, which may be a number or hold several.</summary>
    /// <returns>What there is to say of each; nothing if the text holds none.</returns>
    public static IReadOnlyList<CheckLine> Check(string text)
    {
        // Hyphens are of order IDs: a carrier prints none but one, which the search finds.
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
            TrackingNumber = Describe(number, candidates) with { Suggestions = [.. TrackingNumber.Suggest(text).Select(suggestion => suggestion.Text)] },
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
