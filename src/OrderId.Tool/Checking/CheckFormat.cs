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
}
