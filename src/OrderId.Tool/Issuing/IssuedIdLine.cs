using System.Text.Json.Serialization;

namespace OrderIds.Tool.Issuing;

/// <summary>
/// Represents an ID as <c>orderid new --json</c> writes it. It only defines the JSON schema: <see cref="NewWriter"/> writes the JSON
/// directly, without an object for each ID.
/// </summary>
/// <param name="Id">The ID as 17 characters.</param>
/// <param name="Text">The ID in the requested format, if that is not the format of <paramref name="Id"/>.</param>
/// <param name="Time">The time of the ID in UTC, in ISO 8601 to the millisecond.</param>
/// <param name="Node">The node of the ID, which is the number of the generator that issued it.</param>
/// <param name="Sequence">The sequence number of the ID, which distinguishes IDs of one node and millisecond.</param>
internal readonly record struct IssuedIdLine(string Id, string? Text, string Time, int Node, int Sequence)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "issued";
}
