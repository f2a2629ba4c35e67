namespace OrderIds.Tool;

/// <summary>What <c>orderid seal</c> and <c>orderid open</c> make of a text: what <c>--json</c> writes, and what the words are made from.</summary>
internal sealed record SealLine
{
    public required string Input { get; init; }

    public OrderIdKind? Kind { get; init; }

    /// <summary>Gets the result in 17 characters.</summary>
    public string? Id { get; init; }

    public string? Grouped { get; init; }

    public int? KeySlot { get; init; }

    /// <summary>Gets what is wrong with the text, if it is no order ID.</summary>
    public OrderIdError? Error { get; init; }

    /// <summary>Gets why the order ID was not sealed or opened, or should not be trusted although it was.</summary>
    public OrderIdSealError? SealError { get; init; }

    public string? Message { get; init; }
}
