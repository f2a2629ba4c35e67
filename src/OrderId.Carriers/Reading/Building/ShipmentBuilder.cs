using System.Buffers;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Reading.Building;

/// <summary>Reads an event from the current value.</summary>
internal delegate void EventReader(ref PayloadReader json, ref EventBuilder item);

/// <summary>Collects the fields of a shipment while the payload is read. The order of the fields does not matter.</summary>
/// <remarks>
/// The vendor's summary becomes one more event if its status does not follow from the events, or if it has a proof of delivery. This event
/// has the time that the vendor gives for the status, else the time of the newest event; of two events at the same time, the one with the
/// later stage counts.
/// </remarks>
internal partial struct ShipmentBuilder
{
    /// <summary>The vendor's summary: the current status, and its time.</summary>
    public EventBuilder Summary;

    /// <summary>The text of the summary. It is decoded only if the summary becomes an event.</summary>
    public JsonToken Text;

    public string? Carrier;

    /// <summary>The direction of the whole shipment, if the vendor gives one.</summary>
    public ShipmentLeg Leg;

    /// <summary>The estimated delivery.</summary>
    public TimeText Estimate;

    /// <summary>
    /// The time at which the estimate was made. If it is missing, the time at which the payload was sent is used, else the time of the
    /// summary or of the newest event.
    /// </summary>
    public TimeText EstimateMade;

    // Rented from the shared array pool.
    private EventBuilder[]? _events;
    private int _count;

    /// <summary>Gets or sets the tracking number.</summary>
    public string? Number { readonly get; set; }

    /// <summary>
    /// Gets a value indicating whether the object is a shipment: it has a field for the number, even an empty one, or a list of events.
    /// </summary>
    public bool IsFound { readonly get; private set; }

    /// <summary>
    /// Gets a value indicating whether the JSON object of the shipment says more than a tracking number: a known code of an event or of the
    /// status, an estimated delivery, or a proof of delivery.
    /// </summary>
    public readonly bool SaysMore
    {
        get
        {
            bool saysMore = Summary.Mapping.IsKnown || Estimate.IsKnown || Summary.Proof is not null;
            for (int i = 0; i < _count && !saysMore; i++)
            {
                saysMore = _events![i].Mapping.IsKnown;
            }

            return saysMore;
        }
    }

    /// <summary>
    /// Gets the time of events for which no time is known: 1970-01-01, which is before all events that carriers report.
    /// </summary>
    public static TimeText NoTime { get; } = TimeText.At(DateTimeOffset.FromUnixTimeSeconds(0), TimePrecision.Unknown);

    /// <summary>Gets a value indicating whether <see cref="NoTime"/> was used for an event, the status or the estimate.</summary>
    public bool LacksTime { readonly get; private set; }

    public readonly Span<EventBuilder> Events => _events.AsSpan(0, _count);

    /// <summary>Sets the tracking number, or an ID that takes its place.</summary>
    public void Identify(string? number)
    {
        Number = number;
        IsFound = true;
    }

    /// <summary>Records that the object is a shipment.</summary>
    public void Find() => IsFound = true;

    /// <summary>Reads a list of events, which is the current value.</summary>
    public void ReadEvents(ref PayloadReader json, EventReader read)
    {
        IsFound = true;
        if (!json.StartArray())
        {
            return;
        }

        while (json.NextItem())
        {
            ReadEvent(ref json, read);
        }
    }

    /// <summary>
    /// Reads an event, which is the current value. A value that says nothing about the shipment is skipped with a warning.
    /// </summary>
    public void ReadEvent(ref PayloadReader json, EventReader read)
    {
        bool isObject = json.IsObject;
        ref EventBuilder item = ref NextEvent();
        read(ref json, ref item);
        if (!item.IsEmpty)
        {
            json.Result.CountEvent(in json);
            return;
        }

        _events![--_count] = default;
        if (isObject)
        {
            json.Warn(ReadingMessages.EmptyEvent);
        }
    }

    /// <summary>Adds an event that the vendor gives outside of a list, if it says anything.</summary>
    public void Add(in PayloadReader json, in EventBuilder item)
    {
        if (!item.IsEmpty)
        {
            json.Result.CountEvent(in json);
            NextEvent() = item;
        }
    }

    private ref EventBuilder NextEvent()
    {
        EventBuilder[] events = _events ?? ArrayPool<EventBuilder>.Shared.Rent(16);
        if (_count == events.Length)
        {
            events = ArrayPool<EventBuilder>.Shared.Rent(2 * _count);
            Events.CopyTo(events);
            Return(_events!, _count);
        }

        _events = events;
        return ref events[_count++];
    }
}
