namespace OrderIds.Carriers.Numbers;

/// <summary>Holds the content of Carriers.csv about one carrier.</summary>
internal sealed class CarrierEntry(string name)
{
    private readonly string?[] _codes = new string?[(int)CarrierPlatform.Walmart + 1];

    public string Name { get; } = name;

    public string? Link { get; set; }

    /// <summary>Gets the names that people use for the carrier. The first is its own name.</summary>
    public List<string> Names { get; } = [name];

    public string? CodeOf(CarrierPlatform platform) => _codes[(int)platform];

    /// <summary>Adds a platform's code for the carrier. If there are several, the first is the one to send to the platform.</summary>
    public void Add(CarrierPlatform platform, string code) => _codes[(int)platform] ??= code;
}
