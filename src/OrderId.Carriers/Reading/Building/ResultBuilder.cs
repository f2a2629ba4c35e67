using OrderIds.Carriers.Vendors;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Reading.Building;

/// <summary>Builds the result of reading a payload.</summary>
internal sealed class ResultBuilder(VendorDefinition vendor)
{
    /// <summary>The number of shipments, and of orders, that a payload has at most.</summary>
    public const int MaxShipments = 10_000;

    private const int MaxUnknownCodes = 100;
    private const int MaxWarnings = 100;

    // To throw and to catch takes time.
    private const int MaxSkipped = 1_000;

    // Mostly there is one.
    private readonly List<TrackedShipment> _shipments = new(1);
    private List<TrackedOrder>? _orders;
    private List<UnknownTrackingCode>? _unknownCodes;
    private List<TrackingWarning>? _warnings;
    private int _events;
    private int _skipped;

    /// <summary>Gets the builder to use where no result is built.</summary>
    public static ResultBuilder Nothing { get; } = new(VendorDefinition.Unknown);

    /// <summary>
    /// Gets or sets when the payload was sent or received. An item gets this time if it has no time and there is no other event whose time
    /// it could get.
    /// </summary>
    public TimeText Sent { get; set; }

    /// <summary>Gets whose payload it is.</summary>
    public VendorDefinition Vendor => vendor;

    /// <summary>Gets a value indicating whether there was anything of the vendor's, be it an empty list.</summary>
    public bool IsFound { get; private set; }

    /// <summary>Gets a value indicating whether nothing may be passed over.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Gets the error of the first item that was skipped, or <see langword="null"/>.</summary>
    public TrackingFormatException? FirstSkipped { get; private set; }

    /// <summary>Gets the number of shipments and orders.</summary>
    public int Count => _shipments.Count + (_orders?.Count ?? 0);

    /// <summary>Gets a value indicating whether there is room for another warning.</summary>
    public bool TakesWarnings => (_warnings?.Count ?? 0) < MaxWarnings;

    /// <summary>Notes that the payload is what it should be, also if it turns out empty.</summary>
    public void Find() => IsFound = true;

    /// <summary>Counts an event, of which a payload has as many as one shipment keeps.</summary>
    public void CountEvent(in PayloadReader json)
    {
        if (++_events > TrackedShipment.MaxEvents)
        {
            throw json.TooMany("events", TrackedShipment.MaxEvents);
        }
    }

    /// <summary>Adds a shipment, which must have a number by now.</summary>
    public TrackedShipment Add(in PayloadReader json, ref ShipmentBuilder builder, string numberField, string what)
    {
        IsFound = true;
        if (builder.Number is null)
        {
            throw json.Error(ReadingMessages.Missing(numberField, what));
        }

        if (_shipments.Count == MaxShipments)
        {
            throw json.TooMany("shipments", MaxShipments);
        }

        builder.Carrier ??= vendor.IsCarrier ? vendor.Source : null;
        bool saysMore = builder.SaysMore;
        TrackedShipment shipment = builder.ToShipment(vendor.Source, Sent);
        if (!saysMore)
        {
            json.Warn(ReadingMessages.OnlyANumber);
        }

        _shipments.Add(shipment);
        return shipment;
    }

    /// <summary>Adds an order.</summary>
    public void Add(in PayloadReader json, TrackedOrder order)
    {
        _orders ??= [];
        if (_orders.Count == MaxShipments)
        {
            throw json.TooMany("orders", MaxShipments);
        }

        _orders.Add(order);
    }

    /// <summary>Adds a warning, for which there must be room.</summary>
    public void Add(TrackingWarning warning) => (_warnings ??= []).Add(warning);

    /// <summary>Returns a value indicating whether a faulty item is skipped, and adds a warning for it.</summary>
    public bool Skips(TrackingFormatException exception)
    {
        if (IsStrict || exception.IsOfALimit || ++_skipped > MaxSkipped)
        {
            return false;
        }

        FirstSkipped ??= exception;
        if (TakesWarnings)
        {
            Add(new TrackingWarning(exception.Path, exception.Reason));
        }

        return true;
    }

    /// <summary>Reports a word that is not known.</summary>
    public void Report(TrackingVocabulary vocabulary, string word)
    {
        List<UnknownTrackingCode> codes = _unknownCodes ??= [];
        int known = codes.FindIndex(code => code.Code == word && code.Vocabulary == vocabulary.Name);
        if (known >= 0)
        {
            codes[known] = new UnknownTrackingCode(vocabulary.Name, word, codes[known].Count + 1);
        }
        else if (codes.Count < MaxUnknownCodes)
        {
            codes.Add(new UnknownTrackingCode(vocabulary.Name, word, 1));
        }
    }

    public TrackingReadResult ToResult() => new(vendor.Id)
    {
        Shipments = ReadOnly(_shipments),
        Orders = ReadOnly(_orders),
        UnknownCodes = ReadOnly(_unknownCodes),
        Warnings = ReadOnly(_warnings),
    };

    private static IReadOnlyList<T> ReadOnly<T>(List<T>? items) => items is { Count: > 0 } ? items.AsReadOnly() : NoItems<T>.List;

    private static class NoItems<T>
    {
        public static readonly IReadOnlyList<T> List = Array.AsReadOnly<T>([]);
    }
}
