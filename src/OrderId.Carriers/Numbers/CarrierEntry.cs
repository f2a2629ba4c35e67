namespace OrderIds.Carriers.Numbers;

/// <summary>Holds the lines of a carrier in Carriers.csv.</summary>
internal sealed class CarrierEntry(string name)
{
    private readonly string?[] _codes = new string?[(int)CarrierPlatform.Walmart + 1];

    public string Name { get; } = name;

    public string? Link { get; set; }

    /// <summary>Gets the names that people use, the carrier's own first.</summary>
    public List<string> Names { get; } = [name];

    public string? CodeOf(CarrierPlatform platform) => _codes[(int)platform];

    /// <summary>Adds a word of a platform, of which the first is the one to send.</summary>
    public void Add(CarrierPlatform platform, string code) => _codes[(int)platform] ??= code;
}
