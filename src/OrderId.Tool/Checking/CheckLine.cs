using System.Text.Json.Serialization;

namespace OrderIds.Tool.Checking;

/// <summary>What <c>orderid check</c> says of a text: what <c>--json</c> writes, and what the words are made from.</summary>
internal sealed record CheckLine
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "check";

    /// <summary>Gets the text, or <see langword="null"/> if it was too long to be kept.</summary>
    public string? Input { get; init; }

    /// <summary>
    /// Gets the 1-based number of the line on standard input, or <see langword="null"/> if the text is of the command line.
    /// </summary>
    public long? Line { get; init; }

    public required bool Valid { get; init; }

    public OrderIdKind? Kind { get; init; }

    /// <summary>Gets the ID in 17 characters.</summary>
    public string? Id { get; init; }

    public string? Grouped { get; init; }

    public string? Masked { get; init; }

    /// <summary>Gets the 11 bytes in hexadecimal digits.</summary>
    public string? Bytes { get; init; }

    public Guid? Uuid { get; init; }

    /// <summary>Gets the time in UTC, ISO 8601 to the millisecond.</summary>
    public string? Time { get; init; }

    public int? Node { get; init; }

    public int? Sequence { get; init; }

    public int? KeySlot { get; init; }

    public string? CheckCharacters { get; init; }

    public OrderIdError? Error { get; init; }

    /// <summary>Gets the 0-based position of what is wrong, in UTF-16 code units, if it is somewhere.</summary>
    public int? Position { get; init; }

    public string? Message { get; init; }

    public IReadOnlyList<CheckSuggestion>? Suggestions { get; init; }

    /// <summary>Gets what there is to say of the text if it is a tracking number.</summary>
    public CheckNumber? TrackingNumber { get; init; }
}
