using System.Text.Json;
using OrderIds.Json;
using OrderIds.Tracking.Machines;

namespace OrderIds.Tracking.Json;

/// <summary>Converts orders to and from JSON objects.</summary>
/// <remarks>
/// The status and the payment status are written for other programs. When an order is read, they are ignored and calculated again.
/// </remarks>
internal sealed class TrackedOrderJsonConverter : FieldJsonConverter<TrackedOrder>
{
    private static readonly OrderActivityJsonConverter Activities = OrderActivityJsonConverter.Instance;
    private static readonly TrackedOrderShipmentJsonConverter Shipments = TrackedOrderShipmentJsonConverter.Instance;

    public override TrackedOrder ReadObject(ref Utf8JsonReader reader)
    {
        const string What = "an order";
        JsonFields.Start(ref reader, What);
        OrderId? id = null;
        CurrencyAmount? total = null;
        List<TrackedOrderLine> lines = [];
        List<OrderActivity> activities = [];
        List<TrackedOrderShipment> shipments = [];
        while (JsonFields.Next(ref reader, out string name))
        {
            switch (name)
            {
                case "id": id = OrderIdJson.Read(ref reader); break;
                case "total": total = CurrencyAmountJsonConverter.Instance.ReadObject(ref reader); break;
                case "lines": lines = TrackedOrderLineJsonConverter.Instance.ReadArray(ref reader, name, TrackedOrder.MaxLines); break;
                case "activities": activities = Activities.ReadArray(ref reader, name, TrackedOrder.MaxActivities); break;
                case "shipments": shipments = Shipments.ReadArray(ref reader, name, TrackedOrder.MaxShipments); break;
                default: reader.Skip(); break;
            }
        }

        OrderId orderId = id ?? throw JsonFields.Missing("id", What);
        return JsonFields.Make(
            (orderId, Total: total ?? throw JsonFields.Missing("total", What), lines, activities, shipments),
            static read => TrackedOrder.Create(read.orderId, read.Total, read.lines, read.activities, read.shipments));
    }

    public override void WriteFields(Utf8JsonWriter writer, TrackedOrder value)
    {
        writer.WriteString("id", value.Id.ToString());
        writer.WriteString("status", EnumNames<OrderStatus>.Json(value.Status));
        writer.WriteString("payment", EnumNames<PaymentStatus>.Json(value.Payment));
        writer.WriteStartObject("total");
        CurrencyAmountJsonConverter.Instance.WriteFields(writer, value.Total);
        writer.WriteEndObject();
        TrackedOrderLineJsonConverter.Instance.WriteArray(writer, "lines", value.Lines);
        Activities.WriteArray(writer, "activities", value.AllActivities);
        Shipments.WriteArray(writer, "shipments", value.Shipments);
    }
}
