namespace OrderIds.Carriers.Vendors.Amazon;

/// <summary>Holds how much of which line is in which package of a fulfillment order.</summary>
internal struct FbaShippedItem
{
    public string? Line;
    public int Quantity;
    public string? Package;
}
