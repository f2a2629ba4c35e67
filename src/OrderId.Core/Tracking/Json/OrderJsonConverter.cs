using System.Text.Json;
using OrderIds.Json;
using OrderIds.Tracking.Machines;

namespace OrderIds.Tracking.Json;

/// <summary>Converts orders to and from JSON objects.</summary>
/// <remarks>The status and the payment are written for whoever reads the JSON elsewhere; reading it back works them out.</remarks>
internal sealed class OrderJsonConverter : FieldJsonConverter<Order>
{
    public override Order ReadObject(ref Utf8JsonReader reader, DocumentBudget budget)
    {
        const string What = "an order";
        JsonFields.Start(ref reader, What);
        OrderId? id = null;
        Money? total = null;
        List<OrderLine> lines = [];
        List<OrderAct> acts = [];
        List<OrderShipment> shipments = [];
        while (JsonFields.Next(ref reader, out string name))
        {
            switch (name)
            {
                case "id": id = OrderIdJson.Read(ref reader); break;
                case "total": total = MoneyJsonConverter.Instance.ReadObject(ref reader, budget); break;
                case "lines": lines = OrderLineJsonConverter.Instance.ReadArray(ref reader, name, Order.MaxLines, budget); break;
                case "acts": acts = OrderActJsonConverter.Instance.ReadArray(ref reader, name, Order.MaxActs, budget); break;
                case "shipments": shipments = OrderShipmentJsonConverter.Instance.ReadArray(ref reader, name, Order.MaxShipments, budget); break;
                default: reader.Skip(); break;
            }
        }

        OrderId orderId = id ?? throw JsonFields.Missing("id", What);
        Money price = total ?? throw JsonFields.Missing("total", What);
        return JsonFields.Make(() => Order.Create(orderId, price, lines).Apply(acts).With(shipments));
    }

    public override void WriteFields(Utf8JsonWriter writer, Order value)
    {
        writer.WriteString("id", value.Id.ToString());
        writer.WriteString("status", Words<OrderStatus>.Json(value.Status));
        writer.WriteString("payment", Words<PaymentStatus>.Json(value.Payment));
        writer.WriteStartObject("total");
        MoneyJsonConverter.Instance.WriteFields(writer, value.Total);
        writer.WriteEndObject();
        OrderLineJsonConverter.Instance.WriteArray(writer, "lines", value.Lines);
        OrderActJsonConverter.Instance.WriteArray(writer, "acts", value.Accounts);
        OrderShipmentJsonConverter.Instance.WriteArray(writer, "shipments", value.Shipments);
    }
}
