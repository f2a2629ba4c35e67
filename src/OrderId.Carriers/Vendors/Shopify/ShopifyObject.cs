using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Vendors.Shopify;

/// <summary>Collects the fields of a fulfillment or of a fulfillment event while the payload is read.</summary>
internal struct ShopifyObject
{
    public string? Id;
    public JsonToken Status;
    public TimeText Created;
    public TimeText Updated;

    /// <summary>Whether the object is a fulfillment.</summary>
    public bool IsFulfillment;

    /// <summary>The ID of the fulfillment that the event belongs to.</summary>
    public string? Fulfillment;

    public string? Message;
    public TimeText Happened;
    public TimeText Estimate;
    public PlaceBuilder Place;

    /// <summary>The first tracking number.</summary>
    public string? Number;

    private List<string>? _numbers;
    private JsonToken _shipmentStatus;
    private string? _carrier;

    public void SetShipmentStatus(JsonToken status)
    {
        _shipmentStatus = status;
        IsFulfillment = true;
    }

    public void SetCarrier(string? carrier)
    {
        _carrier = carrier;
        IsFulfillment = true;
    }

    public void AddNumber(string? number)
    {
        IsFulfillment = true;
        if (number is not null)
        {
            (_numbers ??= new List<string>(2)).Add(number);
        }
    }

    /// <summary>Adds the shipments of the fulfillment to the result of the reader.</summary>
    public void AddTo(ref PayloadReader json)
    {
        TrackingMapping mapping = _shipmentStatus.IsEmpty
            ? json.Map(TrackingVocabulary.ShopifyFulfillments, Status)
            : json.Map(_shipmentStatus);
        AddNumber(Number);
        _numbers?.Sort(StringComparer.Ordinal);
        bool isMade = _shipmentStatus.IsEmpty && mapping.Status == ShipmentStatus.InTransit;
        var summary = new EventBuilder { Mapping = mapping, Time = isMade ? Created.Or(Updated) : Updated.Or(Created) };
        if (_numbers is null)
        {
            Add(ref json, Id, in summary);
            return;
        }

        string? last = null;
        foreach (string number in _numbers)
        {
            if (number != last)
            {
                Add(ref json, number, in summary);
            }

            last = number;
        }
    }

    /// <summary>Converts the object to an event of a shipment.</summary>
    public readonly EventBuilder ToEvent(ref PayloadReader json) => new()
    {
        EventId = Id,
        Mapping = json.Map(Status),
        Time = Happened.Or(Created),
        Description = Message,
        Location = Place.ToText(ref json),
    };

    private readonly void Add(ref PayloadReader json, string? number, in EventBuilder summary)
    {
        var shipment = new ShipmentBuilder { Number = number, Carrier = _carrier, Summary = summary };
        json.Result.Add(in json, ref shipment, "tracking_number", "a fulfillment");
    }
}
