using System.Collections.ObjectModel;

namespace OrderIds.Carriers.Numbers;

/// <summary>Provides the carriers of Carriers.csv, with their names and the platforms' codes.</summary>
internal static class CarrierTable
{
    private static readonly Dictionary<string, CarrierEntry> Entries = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, TrackingCarrier> ByWord = new(StringComparer.OrdinalIgnoreCase);
    private static readonly Dictionary<(CarrierPlatform Platform, string Code), TrackingCarrier> ByCode = [];

    /// <summary>Gets the carriers, in the order of the table.</summary>
    public static readonly ReadOnlyCollection<TrackingCarrier> Carriers = Read();

    /// <summary>Gets the names that people use for each carrier.</summary>
    public static IEnumerable<(string Carrier, IReadOnlyList<string> Names)> Names =>
        Entries.Values.Select(entry => (entry.Name, (IReadOnlyList<string>)entry.Names));

    public static TrackingCarrier? Find(string word) => ByWord.TryGetValue(word, out TrackingCarrier? carrier) ? carrier : null;

    public static TrackingCarrier? Find(CarrierPlatform platform, string code) =>
        ByCode.TryGetValue((platform, code), out TrackingCarrier? carrier) ? carrier : null;

    /// <exception cref="InvalidDataException">A line is not valid, or two carriers have the same name or code.</exception>
    private static ReadOnlyCollection<TrackingCarrier> Read()
    {
        var carriers = new List<TrackingCarrier>();
        foreach (string[] row in EmbeddedTable.Read("Carriers", 4))
        {
            if (!Entries.TryGetValue(row[0], out CarrierEntry? entry))
            {
                Entries.Add(row[0], entry = new CarrierEntry(row[0]));
                carriers.Add(new TrackingCarrier(entry));
                Add(row[0], carriers[carriers.Count - 1]);
            }

            Add(entry, row[1], row[2], carriers[carriers.Count - 1]);
        }

        return carriers.AsReadOnly();
    }

    private static void Add(CarrierEntry entry, string what, string value, TrackingCarrier carrier)
    {
        if (what == "link")
        {
            entry.Link = value;
        }
        else if (what == "text")
        {
            entry.Names.Add(value);
        }
        else if (what == "name")
        {
            Add(value, carrier);
            entry.Names.AddRange(value == entry.Name ? [] : [value]);
        }
        else if (Enum.TryParse(what, out CarrierPlatform platform))
        {
            Add(value, carrier);
            entry.Add(platform, value);
            ByCode.Add((platform, value), carrier);
        }
        else
        {
            throw new InvalidDataException($"'{what}' is not a platform.");
        }
    }

    private static void Add(string word, TrackingCarrier carrier)
    {
        if (ByWord.TryGetValue(word, out TrackingCarrier? other) && other != carrier)
        {
            throw new InvalidDataException($"The name or code '{word}' of {carrier.Name} already belongs to {other.Name}.");
        }

        ByWord[word] = carrier;
    }
}
