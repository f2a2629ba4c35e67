namespace OrderIds.Carriers.Vendors.Amazon;

/// <summary>Holds the quantity of a line that is in a package of a fulfillment order.</summary>
internal struct FbaShippedItem
{
    public string? Line;
    public int Quantity;
    public string? Package;
}
