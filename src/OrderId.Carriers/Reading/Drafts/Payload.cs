using OrderIds.Tracking;

namespace OrderIds.Carriers.Reading;

/// <summary>Gathers what a payload says.</summary>
internal sealed class Payload(TrackingVendor vendor)
{
    /// <summary>The number of shipments, and of orders, that a payload has at most.</summary>
    public const int MaxShipments = 10_000;

    private const int MaxUnknownCodes = 100;

    private readonly List<TrackedShipment> _shipments = [];
    private readonly List<TrackedOrder> _orders = [];
    private List<UnknownTrackingCode>? _unknownCodes;
    private int _events;

    /// <summary>Gets whether there was anything of the vendor's, be it an empty list.</summary>
    public bool IsFound { get; private set; }

    /// <summary>Says that the payload is what it should be, also if it turns out empty.</summary>
    public void Find() => IsFound = true;

    /// <summary>Adds an event, of which a payload has as many as one shipment keeps.</summary>
    public void Add(ref JsonWalker json, ShipmentDraft shipment, in EventDraft draft)
    {
        if (++_events > TrackedShipment.MaxEvents)
        {
            throw json.Error(ReadingMessages.TooMany("events", TrackedShipment.MaxEvents));
        }

        shipment.Events.Add(draft);
    }

    /// <summary>Adds a shipment, which must have a number by now.</summary>
    public TrackedShipment Add(ref JsonWalker json, ShipmentDraft draft, string numberField, string what)
    {
        IsFound = true;
        if (draft.Number is null)
        {
            throw json.Error(ReadingMessages.Missing(numberField, what));
        }

        if (_shipments.Count == MaxShipments)
        {
            throw json.Error(ReadingMessages.TooMany("shipments", MaxShipments));
        }

        TrackedShipment shipment = draft.ToShipment(vendor);
        _shipments.Add(shipment);
        return shipment;
    }

    /// <summary>Adds an order.</summary>
    public void Add(ref JsonWalker json, TrackedOrder order)
    {
        if (_orders.Count == MaxShipments)
        {
            throw json.Error(ReadingMessages.TooMany("orders", MaxShipments));
        }

        _orders.Add(order);
    }

    /// <summary>Maps a word, and reports it if it is not known.</summary>
    public TrackingMapping Map(TrackingVocabulary vocabulary, ReadOnlySpan<byte> code) => Report(vocabulary, vocabulary.Map(code));

    /// <summary>Maps a word that another refines, and reports what is not known.</summary>
    public TrackingMapping Map(TrackingVocabulary vocabulary, ReadOnlySpan<byte> code, ReadOnlySpan<byte> subCode) => Report(vocabulary, vocabulary.Map(code, subCode));

    public TrackingReadResult ToReading() => new(vendor, _shipments.ToArray(), _orders.ToArray(), _unknownCodes?.ToArray() ?? []);

    private TrackingMapping Report(TrackingVocabulary vocabulary, TrackingMapping mapping)
    {
        if (mapping.IsKnown || mapping.Code is null)
        {
            return mapping;
        }

        List<UnknownTrackingCode> codes = _unknownCodes ??= [];
        int known = codes.FindIndex(code => code.Code == mapping.Code && code.Vocabulary == vocabulary.Name);
        if (known >= 0)
        {
            codes[known] = new UnknownTrackingCode(vocabulary.Name, mapping.Code, codes[known].Count + 1);
        }
        else if (codes.Count < MaxUnknownCodes)
        {
            codes.Add(new UnknownTrackingCode(vocabulary.Name, mapping.Code, 1));
        }

        return mapping;
    }
}
