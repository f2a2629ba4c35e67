using OrderIds.Carriers.Reading.Json;

namespace OrderIds.Carriers.Reading;

/// <summary>Holds what the name of a field reveals about the vendor of a payload.</summary>
internal sealed class VendorMark
{
    /// <summary>Gets the sets of marks that the field belongs to, and which of their bits it is.</summary>
    public (int Set, byte Bit)[] Sets { get; private set; } = [];

    /// <summary>Gets or sets the marks within the value of the field; <see langword="null"/> if there are none.</summary>
    public NameTable<VendorMark>? Inside { get; set; }

    public void Add(int set, byte bit) => Sets = [.. Sets, (set, bit)];
}
