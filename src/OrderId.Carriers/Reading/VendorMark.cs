using OrderIds.Carriers.Reading.Json;
using OrderIds.Carriers.Vendors;

namespace OrderIds.Carriers.Reading;

/// <summary>
/// Holds the sets of fields that one field name belongs to. An object with all fields of a set is from the vendor of the set: see
/// <see cref="VendorMarks"/>.
/// </summary>
internal sealed class VendorMark
{
    /// <summary>
    /// Gets the sets of fields that contain this field: for each set, its number, the bit that stands for this field, the bits of all its
    /// fields, and the vendor.
    /// </summary>
    public (int Set, byte Bit, byte All, VendorDefinition Vendor)[] Sets { get; private set; } = [];

    /// <summary>Gets or sets the field names within the value of the field, or <see langword="null"/> if no set contains any.</summary>
    public NameTable<VendorMark>? Inside { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether messages of queues or events of EventBridge have the field, whatever payload they contain.
    /// </summary>
    public bool IsOfMessage { get; set; }

    public void Add(int set, byte bit, byte all, VendorDefinition vendor) => Sets = [.. Sets, (set, bit, all, vendor)];
}
