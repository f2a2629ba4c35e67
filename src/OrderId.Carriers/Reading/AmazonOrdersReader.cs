using OrderIds.Carriers.Reading;
using OrderIds.Tracking;

namespace OrderIds.Carriers;

/// <summary>Reads the JSON of Amazon SP-API Orders 2026-01-01: an order with its packages, or a page of orders.</summary>
/// <remarks>
/// <para>
/// See https://github.com/amzn/selling-partner-api-models, orders_2026-01-01. Items of the order become lines, without those whose quantity is zero, as they are called off. Packages become shipments: created, handed over
/// when Amazon says so, and what their status says at the order's last update, or at the handover if that is later. One without a tracking number goes by the
/// order and its reference, such as <c>999-0000001-0000000/1</c>.
/// </para>
/// <para>
/// Amazon releases an order for shipping once the payment is authorized: an order that is neither pending, cancelled nor unfulfillable counts as paid in full, from when it was placed. A cancelled order has an activity
/// that calls off what has not shipped; an unfulfillable one has failed. An order without a total has one of zero, without a currency; it is held back while it is pending.
/// </para>
/// <para>
/// A package is among the shipments of the order if it names lines of the order; quantities beyond what was ordered are cut. An order without lines, as with all items cancelled, gives its shipments only.
/// All members may be called from any thread.
/// </para>
/// </remarks>
public static class AmazonOrdersReader
{
    /// <summary>Reads a payload.</summary>
    /// <param name="utf8Json">The payload, in UTF-8.</param>
    /// <param name="options">How to read; <see langword="null"/> for the defaults.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="TrackingFormatException">The payload is no JSON, of another shape, too long or too deep.</exception>
    public static TrackingReadResult Read(ReadOnlySpan<byte> utf8Json, TrackingReaderOptions? options = null) => PayloadReader.Read(utf8Json, TrackingVendor.AmazonOrders, options);

    internal static void Read(ref JsonWalker json, Payload payload)
    {
        var order = new OrderDraft();
        bool isOrder = false;
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("orderId"u8))
            {
                order.Id = OrderId.TryParse(json.Text(), out OrderId id) && id.Kind == OrderIdKind.Amazon ? id : throw json.Error(ReadingMessages.OrderId);
                isOrder = true;
            }
            else if (json.Is("createdTime"u8))
            {
                order.Created = json.Time();
            }
            else if (json.Is("lastUpdatedTime"u8))
            {
                order.Updated = json.Time();
            }
            else if (json.Is("proceeds"u8))
            {
                ReadProceeds(ref json, order);
            }
            else if (json.Is("fulfillment"u8))
            {
                order.Status = ReadFulfillment(ref json, payload);
            }
            else if (json.Is("orderItems"u8))
            {
                isOrder = true;
                json.StartArray();
                while (json.NextItem())
                {
                    ReadItem(ref json, order);
                }
            }
            else if (json.Is("packages"u8))
            {
                json.StartArray();
                while (json.NextItem())
                {
                    order.Add(ref json, AmazonPackage.Read(ref json, payload));
                }
            }
            else if (json.Is("order"u8) || json.Is("payload"u8))
            {
                Read(ref json, payload);
            }
            else if (json.Is("orders"u8))
            {
                payload.Find();
                json.StartArray();
                while (json.NextItem())
                {
                    Read(ref json, payload);
                }
            }
        }

        if (isOrder)
        {
            order.AddTo(ref json, payload);
        }
    }

    private static void ReadProceeds(ref JsonWalker json, OrderDraft order)
    {
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("grandTotal"u8))
            {
                order.Total = AmazonMoney.Read(ref json);
            }
        }
    }

    private static TrackingMapping ReadFulfillment(ref JsonWalker json, Payload payload)
    {
        TrackingMapping status = default;
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("fulfillmentStatus"u8))
            {
                status = payload.Map(TrackingVocabulary.AmazonOrders, json.Utf8());
            }
        }

        return status;
    }

    private static void ReadItem(ref JsonWalker json, OrderDraft order)
    {
        string? id = null;
        string? sku = null;
        int quantity = 0;
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("orderItemId"u8))
            {
                id = json.Key();
            }
            else if (json.Is("quantityOrdered"u8))
            {
                quantity = json.Quantity();
            }
            else if (json.Is("product"u8))
            {
                json.StartObject();
                while (json.NextField())
                {
                    sku = json.Is("sellerSku"u8) ? json.Text() : sku;
                }
            }
        }

        order.AddLine(ref json, id ?? throw json.Error(ReadingMessages.Missing("orderItemId", "an item")), quantity, sku);
    }
}
