namespace OrderIds.SampleShop;

/// <summary>A key that was made when the shop first started.</summary>
public sealed class ShopSecret
{
    public required string Name { get; init; }

    public required byte[] Value { get; init; }
}
