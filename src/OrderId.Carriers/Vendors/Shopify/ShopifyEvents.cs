using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;

namespace OrderIds.Carriers.Vendors.Shopify;

/// <summary>Reads fulfillment events, and combines those of one fulfillment into one shipment.</summary>
internal sealed class ShopifyEvents
{
    private readonly Dictionary<string, Fulfillment> _fulfillments = new(StringComparer.Ordinal);

    public static void ReadOne(ref PayloadReader json, ShopifyObject item)
    {
        var events = new ShopifyEvents();
        events.Add(ref json, item);
        events.AddTo(ref json);
    }

    public static void ReadAll(ref PayloadReader json)
    {
        var events = new ShopifyEvents();
        json.ReadList(ref events, (ref json, ref events) => events.Add(ref json, Shopify.ReadObject(ref json)));
        events.AddTo(ref json);
    }

    private void Add(ref PayloadReader json, ShopifyObject item)
    {
        string id = item.Fulfillment ?? throw json.Error(ReadingMessages.Missing("fulfillment_id", "an event"));
        if (!_fulfillments.TryGetValue(id, out Fulfillment? fulfillment))
        {
            fulfillment = new Fulfillment();
            fulfillment.Shipment.Identify(id);
            _fulfillments.Add(id, fulfillment);
        }

        EventBuilder built = item.ToEvent(ref json);
        if (built.IsEmpty)
        {
            json.Warn(ReadingMessages.EmptyEvent);
        }

        fulfillment.Shipment.Add(in json, in built);
        fulfillment.Shipment.AddEstimate(item.Estimate, item.Updated);
    }

    private void AddTo(ref PayloadReader json)
    {
        foreach (Fulfillment fulfillment in _fulfillments.Values)
        {
            json.Result.Add(in json, ref fulfillment.Shipment, "fulfillment_id", "an event");
        }
    }

    private sealed class Fulfillment
    {
        public ShipmentBuilder Shipment;
    }
}
