using OrderIds.Carriers;
using OrderIds.Tracking;

namespace OrderIds.Tool.Tracks;

/// <summary>A shipment, and what is known of the files that tell of it.</summary>
internal sealed class ShipmentAcrossFiles(string trackingNumber)
{
    private readonly List<string> _files = [];
    private readonly List<TrackingVendor> _vendors = [];
    private readonly List<UnknownTrackingCode> _unknownCodes = [];

    // Not in the shipment yet: to add what each file tells by itself would build the shipment anew each time.
    private readonly List<TrackingEvent> _news = [];
    private string? _carrier;
    private TrackedShipment _shipment = TrackedShipment.Create(trackingNumber);

    /// <summary>
    /// Gets what all files tell of the shipment. Of several carriers it has the first in ordinal order, as
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
    /// Gets the page where the carrier shows the shipment, or <see langword="null"/> if it is not known. A carrier that is named counts, and
    /// else the number.
    /// </summary>
    public string? Link => !TrackingNumber.TryParse(Shipment.TrackingNumber, out TrackingNumber number) ? null
        : Shipment.Carrier is { } carrier ? TrackingCarrier.Find(carrier)?.GetLink(number)
        : number.Best?.Link;

    public IReadOnlyList<string> Files => _files;

    public IReadOnlyList<TrackingVendor> Vendors => _vendors;

    /// <summary>
    /// Gets the words in the files that are not known, those of other shipments left out; each once, as often as it was met first.
    /// </summary>
    public IReadOnlyList<UnknownTrackingCode> UnknownCodes => _unknownCodes;

    /// <summary>Adds what a file tells, under the number as it was met first.</summary>
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
            // Where a vendor sums up with a word that is not known there is no event of it; of one shipment it is clear whose it is.
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
