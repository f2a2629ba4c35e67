using System.Text.Json.Serialization;

namespace OrderIds.Tool.Sealing;

/// <summary>
/// What <c>orderid seal</c> and <c>orderid open</c> make of a text: what <c>--json</c> writes, and what the words are made from.
/// </summary>
internal sealed record SealLine
{
    /// <summary>Gets what was asked for: <c>seal</c> or <c>open</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; init; } = "seal";

    /// <summary>Gets the text, or <see langword="null"/> if it was too long to be kept.</summary>
    public string? Input { get; init; }

    /// <summary>
    /// Gets the 1-based number of the line on standard input, or <see langword="null"/> if the text is of the command line.
    /// </summary>
    public long? Line { get; init; }

    public OrderIdKind? Kind { get; init; }

    /// <summary>Gets the result in 17 characters.</summary>
    public string? Id { get; init; }

    public string? Grouped { get; init; }

    public int? KeySlot { get; init; }

    /// <summary>Gets what is wrong with the text, if it is no order ID.</summary>
    public OrderIdError? Error { get; init; }

    /// <summary>Gets why the order ID was not sealed or opened.</summary>
    public OrderIdSealError? SealError { get; init; }

    public string? Message { get; init; }
}
