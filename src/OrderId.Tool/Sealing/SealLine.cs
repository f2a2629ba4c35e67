using System.Text.Json.Serialization;

namespace OrderIds.Tool.Sealing;

/// <summary>
/// Represents the result of <c>orderid seal</c> or <c>orderid open</c> for a text, as <c>--json</c> writes it and as the text output
/// describes it.
/// </summary>
internal sealed record SealLine
{
    /// <summary>Gets the operation: <c>seal</c> or <c>open</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; init; } = "seal";

    /// <summary>Gets the text, or <see langword="null"/> if it was too long to be stored.</summary>
    public string? Input { get; init; }

    /// <summary>
    /// Gets the 1-based number of the line on standard input, or <see langword="null"/> if the text is an argument of the command line.
    /// </summary>
    public long? Line { get; init; }

    public OrderIdKind? Kind { get; init; }

    /// <summary>Gets the resulting ID as 17 characters.</summary>
    public string? Id { get; init; }

    public string? Grouped { get; init; }

    public int? KeySlot { get; init; }

    /// <summary>Gets the error, if the text is not an order ID.</summary>
    public OrderIdError? Error { get; init; }

    /// <summary>Gets the reason why the order ID could not be sealed or opened.</summary>
    public OrderIdSealError? SealError { get; init; }

    public string? Message { get; init; }
}
