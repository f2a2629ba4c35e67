using System.Text.Json.Serialization;
using OrderIds.Carriers;

namespace OrderIds.Tool.Scanning;

/// <summary>Represents a tracking number, as <c>orderid scan --numbers --json</c> writes it.</summary>
/// <param name="File">The name of the file, as it was given or found.</param>
/// <param name="Part">The part of the file, such as a file in an archive, or <see langword="null"/> for the file itself.</param>
/// <param name="Line">The 1-based number of the line in the part.</param>
/// <param name="Column">The 1-based column of the first character, in code points.</param>
/// <param name="Number">The letters and digits of the number.</param>
/// <param name="Carrier">The carrier of the most likely format.</param>
/// <param name="Format">The name of the most likely format.</param>
/// <param name="Evidence">The evidence for the format.</param>
/// <param name="Text">The text as it was found.</param>
internal readonly record struct NumberLine(
    string File, string? Part, long Line, long Column, string Number, string Carrier, string Format, TrackingNumberEvidence Evidence,
    string Text)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "number";

    public static NumberLine Of(string file, string? part, FoundNumber found) =>
        new(file, part, found.Line, found.Column, found.Number.Text, found.Carrier, found.Format, found.Evidence, found.Text);
}
