using OrderIds.Carriers;
using OrderIds.Tracking;

namespace OrderIds.Tool;

/// <summary>A shipment, and what is known of the files that tell of it.</summary>
internal sealed class TrackedShipment(string trackingNumber)
{
    private readonly List<string> _files = [];
    private readonly List<TrackingVendor> _vendors = [];
    private readonly List<UnknownCode> _unknownCodes = [];

    public Shipment Shipment { get; private set; } = Shipment.Create(trackingNumber);

    public IReadOnlyList<string> Files => _files;

    public IReadOnlyList<TrackingVendor> Vendors => _vendors;

    /// <summary>Gets the words in the files that are not known, those of other shipments left out; each once, as often as it was met first.</summary>
    public IReadOnlyList<UnknownCode> UnknownCodes => _unknownCodes;

    /// <summary>Adds what a file tells, under the number as it was met first.</summary>
    public void Add(string file, TrackingReading reading, Shipment shipment)
    {
        Shipment = Shipment.Merge(Shipment.Create(trackingNumber, shipment.Carrier).Apply(shipment.Timeline.Concat(shipment.Conflicts)));
        AddNew(_files, file);
        AddNew(_vendors, reading.Vendor);
        foreach (UnknownCode code in reading.UnknownCodes)
        {
            if (IsOf(code, reading, shipment) && !_unknownCodes.Exists(known => (known.Vocabulary, known.Code) == (code.Vocabulary, code.Code)))
            {
                _unknownCodes.Add(code);
            }
        }
    }

    // Where a vendor sums up with a word that is not known there is no event of it; of one shipment it is clear whose it is.
    private static bool IsOf(UnknownCode code, TrackingReading reading, Shipment shipment) =>
        reading.Shipments.Count == 1 || shipment.Timeline.Concat(shipment.Conflicts).Any(e => e.Code == code.Code);

    private static void AddNew<T>(List<T> list, T item)
    {
        if (!list.Contains(item))
        {
            list.Add(item);
        }
    }
}
