using System.Text.Json.Serialization;

namespace OrderIds.Tool.Checking;

/// <summary>
/// Represents the result of <c>orderid check</c> for a text, as <c>--json</c> writes it and as the text output describes it.
/// </summary>
internal sealed record CheckLine
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "check";

    /// <summary>Gets the text, or <see langword="null"/> if it was too long to be stored.</summary>
    public string? Input { get; init; }

    /// <summary>
    /// Gets the 1-based number of the line on standard input, or <see langword="null"/> if the text is an argument of the command line.
    /// </summary>
    public long? Line { get; init; }

    public required bool Valid { get; init; }

    public OrderIdKind? Kind { get; init; }

    /// <summary>Gets the ID as 17 characters.</summary>
    public string? Id { get; init; }

    public string? Grouped { get; init; }

    public string? Masked { get; init; }

    /// <summary>Gets the ID's 11 bytes as hexadecimal digits.</summary>
    public string? Bytes { get; init; }

    public Guid? Uuid { get; init; }

    /// <summary>Gets the time of the ID in UTC, in ISO 8601 to the millisecond.</summary>
    public string? Time { get; init; }

    public int? Node { get; init; }

    public int? Sequence { get; init; }

    public int? KeySlot { get; init; }

    public string? CheckCharacters { get; init; }

    public OrderIdError? Error { get; init; }

    /// <summary>
    /// Gets the 0-based position of the error, in UTF-16 code units, or <see langword="null"/> if the error has no position.
    /// </summary>
    public int? Position { get; init; }

    public string? Message { get; init; }

    public IReadOnlyList<CheckSuggestion>? Suggestions { get; init; }

    /// <summary>
    /// Gets the details of the tracking number, or of the one that a text without a valid ID may be; otherwise <see langword="null"/>.
    /// </summary>
    public CheckNumber? TrackingNumber { get; init; }

    /// <summary>
    /// Gets a value indicating whether nothing shows that the text was meant as an order ID: neither its length nor its hyphens.
    /// </summary>
    [JsonIgnore]
    public bool IsFarFromAnId =>
        Error == OrderIdError.WrongLength && Suggestions is [] && Input?.Contains('-', StringComparison.Ordinal) == false;
}
