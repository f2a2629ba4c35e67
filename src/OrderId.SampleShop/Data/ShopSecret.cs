namespace OrderIds.SampleShop;

/// <summary>Represents a random secret that was created when the shop first started.</summary>
public sealed class ShopSecret
{
    public required string Name { get; init; }

    public required byte[] Value { get; init; }
}
