using System.Text.Json.Serialization;

namespace OrderIds.Tool.Scanning;

/// <summary>Represents an ID, as <c>orderid scan --json</c> writes it.</summary>
/// <param name="File">The name of the file, as it was given or found.</param>
/// <param name="Part">The part of the file, such as a file in an archive, or <see langword="null"/> for the file itself.</param>
/// <param name="Line">The 1-based number of the line in the part.</param>
/// <param name="Column">The 1-based column of the first character, in code points.</param>
/// <param name="Kind">The kind of the ID, such as <see cref="OrderIdKind.Sealed"/>.</param>
/// <param name="Id">The ID as 17 characters.</param>
/// <param name="Text">The text as it was found.</param>
internal readonly record struct ScanLine(string File, string? Part, long Line, long Column, OrderIdKind Kind, string Id, string Text)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "found";

    public static ScanLine Of(string file, string? part, FoundId found) => new(
        file, part, found.Line, found.Column, found.Id.Kind, found.Id.ToString(), found.Text ?? found.Id.ToString(found.Format));
}
