using OrderIds.Carriers;
using OrderIds.Tracking;

namespace OrderIds.Tool.Tracks;

/// <summary>Represents a shipment together with the files that contain events of it.</summary>
internal sealed class ShipmentAcrossFiles(string trackingNumber)
{
    private readonly List<string> _files = [];
    private readonly List<TrackingVendor> _vendors = [];
    private readonly List<UnknownTrackingCode> _unknownCodes = [];

    // Events that are not yet part of the shipment. They are applied together, because each application computes the shipment anew.
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
    /// Gets the link to the carrier's tracking page, or <see langword="null"/> if it is not known. The carrier is the one that the files
    /// name, else the one whose format the number fits.
    /// </summary>
    public string? Link => !TrackingNumber.TryParse(Shipment.TrackingNumber, out TrackingNumber number) ? null
        : Shipment.Carrier is { } carrier ? TrackingCarrier.Find(carrier)?.GetLink(number)
        : number.Best?.Link;

    public IReadOnlyList<string> Files => _files;

    public IReadOnlyList<TrackingVendor> Vendors => _vendors;

    /// <summary>
    /// Gets the vendors' unknown codes for this shipment. Each code is listed once, with its count in the first file.
    /// </summary>
    public IReadOnlyList<UnknownTrackingCode> UnknownCodes => _unknownCodes;

    /// <summary>Adds the events of the shipment in a file.</summary>
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
            // An unknown code of a vendor's summary has no event. It belongs to the shipment if the file has only one.
            bool isOfShipment = reading.Shipments.Count == 1 || events.Any(e => e.Code == code.Code);
            if (isOfShipment && !_unknownCodes.Exists(known => (known.Vocabulary, known.Code) == (code.Vocabulary, code.Code)))
            {
                _unknownCodes.Add(code);
            }
        }
    }

    // Events are applied when there are enough for a full shipment. This takes linear time, and little memory.
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
