using OrderIds.Carriers.Vendors;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Reading.Building;

/// <summary>Collects the shipments, orders and warnings of a payload.</summary>
internal sealed class ResultBuilder : ISpare
{
    /// <summary>The maximum number of shipments, and of orders, in a payload.</summary>
    public const int MaxShipments = 10_000;

    private const int MaxUnknownCodes = 100;
    private const int MaxWarnings = 100;

    // Exceptions are slow, so their number is limited.
    private const int MaxSkipped = 1_000;

    private readonly List<TrackedShipment> _shipments = [];
    private readonly List<TrackedOrder> _orders = [];
    private readonly List<UnknownTrackingCode> _unknownCodes = [];
    private readonly List<TrackingWarning> _warnings = [];
    private int _events;
    private int _skipped;

    /// <summary>Gets the builder to use when no result is needed.</summary>
    public static ResultBuilder Nothing { get; } = new();

    /// <summary>
    /// Gets or sets the time at which the payload was sent or received. Items without a time get this time if no other event has a time.
    /// </summary>
    public TimeText Sent { get; set; }

    /// <summary>Gets the definition of the vendor whose payload is read.</summary>
    public VendorDefinition Vendor { get; private set; } = VendorDefinition.Unknown;

    /// <summary>Gets a value indicating whether the payload has anything that the vendor documents, even an empty list.</summary>
    public bool IsFound { get; private set; }

    /// <summary>Gets a value indicating whether an item that cannot be read causes an exception instead of a warning.</summary>
    public bool IsStrict { get; private set; }

    /// <summary>Gets the error of the first item that was skipped, or <see langword="null"/>.</summary>
    public TrackingFormatException? FirstSkipped { get; private set; }

    /// <summary>Gets the number of shipments and orders.</summary>
    public int Count => _shipments.Count + _orders.Count;

    /// <summary>Gets a value indicating whether another warning can be added.</summary>
    public bool TakesWarnings => _warnings.Count < MaxWarnings;

    /// <summary>Returns a builder for the result of a payload.</summary>
    public static ResultBuilder Start(VendorDefinition vendor, bool isStrict)
    {
        ResultBuilder builder = Spares<ResultBuilder>.Take();
        builder.Vendor = vendor;
        builder.IsStrict = isStrict;
        return builder;
    }

    /// <summary>Records that the payload has the structure that the vendor documents, even if it contains no shipments.</summary>
    public void Find() => IsFound = true;

    /// <summary>Counts an event, and throws if the payload has more than <see cref="TrackedShipment.MaxEvents"/>.</summary>
    public void CountEvent(in PayloadReader json)
    {
        if (++_events > TrackedShipment.MaxEvents)
        {
            throw json.TooMany("events", TrackedShipment.MaxEvents);
        }
    }

    /// <summary>Adds a shipment.</summary>
    /// <exception cref="TrackingFormatException">The shipment has no number, or the payload has too many shipments.</exception>
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

        builder.Carrier ??= Vendor.IsCarrier ? Vendor.Source : null;
        bool saysMore = builder.SaysMore;
        TrackedShipment shipment = builder.ToShipment(in json, Vendor.Source, Sent);
        if (!saysMore)
        {
            json.Warn(ReadingMessages.OnlyANumber);
        }

        if (builder.LacksTime)
        {
            json.Remark(ReadingMessages.NoTime);
        }

        _shipments.Add(shipment);
        return shipment;
    }

    /// <summary>Adds an order.</summary>
    public void Add(in PayloadReader json, TrackedOrder order)
    {
        if (_orders.Count == MaxShipments)
        {
            throw json.TooMany("orders", MaxShipments);
        }

        _orders.Add(order);
    }

    /// <summary>Adds a warning. <see cref="TakesWarnings"/> must be <see langword="true"/>.</summary>
    public void Add(TrackingWarning warning) => _warnings.Add(warning);

    /// <summary>Returns a value indicating whether an item with an error is skipped, and adds a warning if so.</summary>
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

    /// <summary>Records a code of the vendor that the vocabulary, the table of known codes, does not contain.</summary>
    public void Report(TrackingVocabulary vocabulary, string word)
    {
        List<UnknownTrackingCode> codes = _unknownCodes;
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

    public TrackingReadResult ToResult() => new(Vendor.Id)
    {
        Shipments = ReadOnly(_shipments),
        Orders = ReadOnly(_orders),
        UnknownCodes = ReadOnly(_unknownCodes),
        Warnings = ReadOnly(_warnings),
    };

    public void Clear()
    {
        Spares.Clear(_shipments);
        Spares.Clear(_orders);
        Spares.Clear(_unknownCodes);
        Spares.Clear(_warnings);
        _events = 0;
        _skipped = 0;
        Sent = default;
        Vendor = VendorDefinition.Unknown;
        IsFound = false;
        IsStrict = false;
        FirstSkipped = null;
    }

    private static IReadOnlyList<T> ReadOnly<T>(List<T> items) =>
        items.Count > 0 ? Array.AsReadOnly(items.ToArray()) : NoItems<T>.List;

    private static class NoItems<T>
    {
        public static readonly IReadOnlyList<T> List = Array.AsReadOnly<T>([]);
    }
}
