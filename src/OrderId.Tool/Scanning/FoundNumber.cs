using OrderIds.Carriers;

namespace OrderIds.Tool.Scanning;

/// <summary>Represents a tracking number that was found in a stream, and its position.</summary>
/// <param name="Line">The 1-based number of the line.</param>
/// <param name="Column">The 1-based column of the first character, in code points.</param>
/// <param name="Number">The tracking number.</param>
/// <param name="Carrier">The carrier of the most likely format.</param>
/// <param name="Format">The name of the most likely format.</param>
/// <param name="Evidence">The evidence for the format.</param>
/// <param name="Text">The text as it was found.</param>
internal readonly record struct FoundNumber(
    long Line, long Column, TrackingNumber Number, string Carrier, string Format, TrackingNumberEvidence Evidence, string Text);
