using OrderIds.Tracking;

namespace OrderIds.Carriers.Vendors.Amazon;

/// <summary>Collects the fields of an order item while the payload is read.</summary>
internal struct AmazonLine(string idField)
{
    public string? Id;
    public string? Sku;
    public int Quantity;

    /// <summary>The quantity that has shipped, or <see langword="null"/> if Amazon does not give it.</summary>
    public int? Shipped;

    public int Cancelled;
    public int Unfulfillable;

    /// <summary>Gets the name of the field that contains the ID.</summary>
    public readonly string IdField => idField;

    /// <summary>Gets the quantity that will not be delivered: cancelled or unfulfillable.</summary>
    public readonly int CalledOff => (int)Math.Min((long)Cancelled + Unfulfillable, Quantity);

    public readonly TrackedOrderLine ToOrderLine() => new(Id!, Quantity, Sku);
}
