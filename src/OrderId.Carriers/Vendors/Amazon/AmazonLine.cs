using OrderIds.Tracking;

namespace OrderIds.Carriers.Vendors.Amazon;

/// <summary>Collects the fields of an order item while the payload is read.</summary>
internal struct AmazonLine(string idField, string quantityField)
{
    public string? Id;
    public string? Sku;

    /// <summary>The quantity that has shipped, or <see langword="null"/> if Amazon does not give it.</summary>
    public int? Shipped;

    public int Cancelled;
    public int Unfulfillable;

    /// <summary>Gets the name of the field that contains the ID.</summary>
    public readonly string IdField => idField;

    /// <summary>Gets the name of the field that contains the quantity.</summary>
    public readonly string QuantityField => quantityField;

    /// <summary>Gets or sets the ordered quantity.</summary>
    public int Quantity
    {
        readonly get;
        set => (field, HasQuantity) = (value, true);
    }

    /// <summary>Gets a value indicating whether the quantity was set.</summary>
    public bool HasQuantity { readonly get; private set; }

    /// <summary>Gets the quantity that will not be delivered: cancelled or unfulfillable.</summary>
    public readonly int CalledOff => (int)Math.Min((long)Cancelled + Unfulfillable, Quantity);

    public readonly TrackedOrderLine ToOrderLine() => new(Id!, Quantity, Sku);
}
