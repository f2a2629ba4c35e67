using OrderIds.Tracking;

namespace OrderIds.Carriers.Vendors.Amazon;

/// <summary>Holds what a payload says of an item of an order.</summary>
internal struct AmazonLine(string idField)
{
    public string? Id;
    public string? Sku;
    public int Quantity;

    /// <summary>How many have shipped; <see langword="null"/> if Amazon does not say so.</summary>
    public int? Shipped;

    public int Cancelled;
    public int Unfulfillable;

    /// <summary>Gets the name of the field with the ID.</summary>
    public readonly string IdField => idField;

    /// <summary>Gets how many will not come.</summary>
    public readonly int CalledOff => (int)Math.Min((long)Cancelled + Unfulfillable, Quantity);

    public readonly TrackedOrderLine ToOrderLine() => new(Id!, Quantity, Sku);
}
