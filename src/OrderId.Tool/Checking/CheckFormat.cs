using OrderIds.Carriers;

namespace OrderIds.Tool.Checking;

/// <summary>A format of a carrier that a tracking number fits.</summary>
internal sealed record CheckFormat(
    string Carrier, string Format, TrackingNumberEvidence Evidence, char? ExpectedCheck, string? Link,
    IReadOnlyList<TrackingNumberPart> Parts)
{
    public static CheckFormat Of(TrackingNumberCandidate candidate) => new(
        candidate.Carrier, candidate.Format, candidate.Evidence, candidate.IsMistyped
            ? candidate.ExpectedCheck
            : null, candidate.Link, candidate.Parts);
}
