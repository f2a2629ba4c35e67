namespace OrderIds.SampleShop;

/// <summary>Represents an order that has no ID yet.</summary>
public sealed record OrderDraft(Guid CustomerId, Address Address, string Language, IReadOnlyList<(Product Product, int Quantity)> Lines)
{
    /// <summary>Gets the key of the checkout. A draft that is sent twice gives one order.</summary>
    public required Guid Attempt { get; init; }
}
