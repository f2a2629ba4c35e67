using OrderIds.Carriers;

namespace OrderIds.Tool.Checking;

/// <summary>Represents a carrier's number format that a tracking number fits, as <c>orderid check --json</c> writes it.</summary>
internal sealed record CheckFormat(
    string Carrier, string Format, TrackingNumberEvidence Evidence, char? ExpectedCheck, string? Link,
    IReadOnlyList<TrackingNumberPart> Parts)
{
    public static CheckFormat Of(TrackingNumberCandidate candidate) => new(
        candidate.Carrier, candidate.Format, candidate.Evidence, candidate.IsMistyped
            ? candidate.ExpectedCheck
            : null, candidate.Link, candidate.Parts);

    /// <summary>Returns what a check character is called. Carriers call a digit a check digit.</summary>
    public static string NameOfCheck(char check) => char.IsAsciiDigit(check) ? "check digit" : "check character";
}
