using OrderIds.Carriers;

namespace OrderIds.Tool.Scanning;

/// <summary>A tracking number found in a stream, and where.</summary>
/// <param name="Line">The 1-based number of its line.</param>
/// <param name="Column">The 1-based place of its first character in the line, in code points.</param>
/// <param name="Number">The number.</param>
/// <param name="Carrier">The carrier of the likeliest format.</param>
/// <param name="Format">The format.</param>
/// <param name="Evidence">What speaks for it.</param>
/// <param name="Text">The text as found.</param>
internal readonly record struct FoundNumber(
    long Line, long Column, TrackingNumber Number, string Carrier, string Format, TrackingNumberEvidence Evidence, string Text);
