using System.Buffers;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Reading.Building;

/// <summary>Reads an event.</summary>
internal delegate void EventReader(ref PayloadReader json, ref EventBuilder item);

/// <summary>Holds the content of a payload about a shipment, in any order of its fields.</summary>
/// <remarks>
/// The vendor's summary becomes one more event if its status does not follow from the list of events, or if it has a proof. This event has
/// the time that the vendor gives to the status, else the time of the newest event; at the same time, the later stage wins.
/// </remarks>
internal partial struct ShipmentBuilder
{
    /// <summary>The vendor's summary, with the time of the status.</summary>
    public EventBuilder Summary;

    public string? Carrier;

    /// <summary>The direction of the shipment as a whole, if the vendor says so.</summary>
    public ShipmentLeg Leg;

    /// <summary>The estimated delivery.</summary>
    public TimeText Estimate;

    /// <summary>
    /// When the delivery was estimated. Without it, that is when the payload was sent; else the time of the summary or the newest event.
    /// </summary>
    public TimeText EstimateMade;

    // Rented.
    private EventBuilder[]? _events;
    private int _count;

    /// <summary>Gets or sets the tracking number.</summary>
    public string? Number { readonly get; set; }

    /// <summary>
    /// Gets a value indicating whether the object has what makes it a shipment: a number, be it empty, or a list of events.
    /// </summary>
    public bool IsFound { readonly get; private set; }

    /// <summary>
    /// Gets a value indicating whether more than a number was understood: a word of an event or of the status, an estimate or a proof.
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

    public readonly Span<EventBuilder> Events => _events.AsSpan(0, _count);

    /// <summary>Sets the number, or what stands for one.</summary>
    public void Identify(string? number)
    {
        Number = number;
        IsFound = true;
    }

    /// <summary>Notes that the object is a shipment.</summary>
    public void Find() => IsFound = true;

    /// <summary>Reads the list of events that is the value.</summary>
    public void ReadEvents(ref PayloadReader json, EventReader read)
    {
        IsFound = true;
        if (!json.StartArray())
        {
            return;
        }

        while (json.NextItem())
        {
            bool isObject = json.IsObject;
            ref EventBuilder item = ref NextEvent();
            read(ref json, ref item);
            if (!isObject && item.Mapping.Code is null && item.Description is null)
            {
                // It was passed over.
                _events![--_count] = default;
                continue;
            }

            json.Result.CountEvent(in json);
        }
    }

    public void Add(in PayloadReader json, in EventBuilder item)
    {
        json.Result.CountEvent(in json);
        NextEvent() = item;
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
