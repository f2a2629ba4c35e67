using System.Text.Json.Serialization;

namespace OrderIds.Tool.Issuing;

/// <summary>
/// What <c>orderid new --json</c> writes of an ID. <see cref="NewWriter"/> writes it without making an object for each; this is what the
/// schema is made from.
/// </summary>
/// <param name="Id">The ID in 17 characters.</param>
/// <param name="Text">The ID in the format that was asked for, if that is another.</param>
/// <param name="Time">Its time in UTC, ISO 8601 to the millisecond.</param>
/// <param name="Node">Its node.</param>
/// <param name="Sequence">Its sequence.</param>
internal readonly record struct IssuedIdLine(string Id, string? Text, string Time, int Node, int Sequence)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "issued";
}
