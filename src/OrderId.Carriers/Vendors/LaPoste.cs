using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Vendors;

/// <summary>Reads the JSON of La Poste: responses of the API "Suivi", v2, about Colissimo, Chronopost and letters.</summary>
/// <remarks>
/// See https://developer.laposte.fr/products/suivi/2. La Poste describes the current status only in sentences, so the status follows from
/// the events. A number that was not found becomes a shipment without events.
/// </remarks>
internal static class LaPoste
{
    public static VendorDefinition Definition { get; } = new(TrackingVendor.LaPoste, "La Poste", TrackingVocabulary.LaPoste, Read)
    {
        IsCarrier = true,
        Marks = ["returnCode shipment.idShip", "shipment.idShip shipment.event", "returnCode idShip"],
    };

    private static readonly FieldTable<EventBuilder> EventFields = new()
    {
        { "code", (ref json, ref item) => item.Mapping = json.Map(json.Token()) },
        { "date", (ref json, ref item) => item.Time = json.Time() },
        { "label", (ref json, ref item) => item.Description = json.Text() },
        { "country", (ref json, ref item) => item.Location = json.SharedText() },
    };

    private static readonly FieldTable<ShipmentBuilder> ShipmentFields = new()
    {
        { "idShip", (ref json, ref shipment) => shipment.Identify(json.Key()) },
        { "event", (ref json, ref shipment) => shipment.ReadEvents(ref json, ReadEvent) },
        { "estimDate", (ref json, ref shipment) => shipment.Estimate = json.Time() },
    };

    private static readonly FieldTable<Answer> AnswerFields = new()
    {
        { "idShip", (ref json, ref answer) => answer.Number = json.Key() },
        { "shipment", (ref json, ref answer) => ShipmentFields.Read(ref json, ref answer.Shipment) },
    };

    private static void Read(ref PayloadReader json)
    {
        Answer answer = AnswerFields.Read(ref json);
        if (answer.Shipment.IsFound || answer.Number is not null)
        {
            answer.Shipment.Number ??= answer.Number;
            json.Result.Add(in json, ref answer.Shipment, "idShip", "a shipment");
        }
    }

    private static void ReadEvent(ref PayloadReader json, ref EventBuilder item) => EventFields.Read(ref json, ref item);

    private struct Answer
    {
        public ShipmentBuilder Shipment;

        // The requested number, for a response without a shipment.
        public string? Number;
    }
}
