using OrderIds.Carriers;
using OrderIds.Tracking;

namespace OrderIds.Tool.Tracks;

/// <summary>A shipment, and the files that contain events of it.</summary>
internal sealed class ShipmentAcrossFiles(string trackingNumber)
{
    private readonly List<string> _files = [];
    private readonly List<TrackingVendor> _vendors = [];
    private readonly List<UnknownTrackingCode> _unknownCodes = [];

    // These events are not in the shipment yet: if the events of each file were added separately, the shipment would be built anew each
    // time.
    private readonly List<TrackingEvent> _news = [];
    private string? _carrier;
    private TrackedShipment _shipment = TrackedShipment.Create(trackingNumber);

    /// <summary>
    /// Gets the shipment with the events of all files. If the files name several carriers, it has the first in ordinal order, as
    /// <see cref="TrackedShipment.Merge"/> does.
    /// </summary>
    public TrackedShipment Shipment
    {
        get
        {
            Build();
            return _shipment;
        }
    }

    /// <summary>
    /// Gets the page where the carrier shows the shipment, or <see langword="null"/> if it is not known. The page is that of the named
    /// carrier, else that of the carrier that the number fits.
    /// </summary>
    public string? Link => !TrackingNumber.TryParse(Shipment.TrackingNumber, out TrackingNumber number) ? null
        : Shipment.Carrier is { } carrier ? TrackingCarrier.Find(carrier)?.GetLink(number)
        : number.Best?.Link;

    public IReadOnlyList<string> Files => _files;

    public IReadOnlyList<TrackingVendor> Vendors => _vendors;

    /// <summary>
    /// Gets the unknown words in the files, without those of other shipments. Each word is listed once, with the count of its first file.
    /// </summary>
    public IReadOnlyList<UnknownTrackingCode> UnknownCodes => _unknownCodes;

    /// <summary>Adds the events of a file, under the number as it was written first.</summary>
    public void Add(string file, TrackingReadResult reading, TrackedShipment shipment)
    {
        TrackingEvent[] events = [.. shipment.Timeline.Select(entry => entry.Event), .. shipment.Conflicts];
        _shipment = shipment.Estimates.Aggregate(_shipment, (known, estimate) => known.Apply(estimate));
        Gather(events);
        _carrier = _carrier is null || (shipment.Carrier is not null && string.CompareOrdinal(shipment.Carrier, _carrier) < 0)
            ? shipment.Carrier
            : _carrier;
        AddNew(_files, file);
        AddNew(_vendors, reading.Vendor);
        foreach (UnknownTrackingCode code in reading.UnknownCodes)
        {
            // An unknown word of a vendor's summary has no event. If the file has one shipment, the word belongs to it.
            bool isOfShipment = reading.Shipments.Count == 1 || events.Any(e => e.Code == code.Code);
            if (isOfShipment && !_unknownCodes.Exists(known => (known.Vocabulary, known.Code) == (code.Vocabulary, code.Code)))
            {
                _unknownCodes.Add(code);
            }
        }
    }

    // A full shipment's worth at a time takes linear time, and no more memory than a few shipments.
    private void Gather(TrackingEvent[] events)
    {
        _news.AddRange(events);
        if (_news.Count >= TrackedShipment.MaxEvents)
        {
            Build();
        }
    }

    private void Build()
    {
        if (_news.Count > 0 || _shipment.Carrier != _carrier)
        {
            _shipment = _shipment.Apply(_news).Merge(TrackedShipment.Create(trackingNumber, _carrier));
            _news.Clear();
        }
    }

    private static void AddNew<T>(List<T> list, T item)
    {
        if (!list.Contains(item))
        {
            list.Add(item);
        }
    }
}
