namespace OrderIds.SampleShop;

/// <summary>What a customer wants to order. It has no ID yet.</summary>
public sealed record OrderDraft(Guid CustomerId, Address Address, string Language, IReadOnlyList<(Product Product, int Quantity)> Lines)
{
    /// <summary>Gets the key of the attempt: the same draft sent twice is one order.</summary>
    public required Guid Attempt { get; init; }
}
