using System.Text.Json.Serialization;

namespace OrderIds.Tool.Scanning;

/// <summary>What <c>orderid scan --json</c> writes of an ID.</summary>
/// <param name="File">The name of the file, as given or found.</param>
/// <param name="Part">The part of the file, such as a file in an archive or a part of a mail; <see langword="null"/> if it has none.</param>
/// <param name="Line">The 1-based number of its line in the part.</param>
/// <param name="Column">The 1-based place of its first character in the line, in code points.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">The ID in 17 characters.</param>
/// <param name="Text">The text as found.</param>
internal readonly record struct ScanLine(string File, string? Part, long Line, long Column, OrderIdKind Kind, string Id, string Text)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "found";

    public static ScanLine Of(string file, string? part, FoundId found) => new(
        file, part, found.Line, found.Column, found.Id.Kind, found.Id.ToString(), found.Text ?? found.Id.ToString(found.Format));
}
