namespace OrderIds.Tests.Payloads;

/// <summary>
/// Payloads in the shapes that Easyship, Shopify, WooCommerce and eBay document. Made up for tests; the numbers are nobody's.
/// </summary>
internal static class ShopPayloads
{
    /// <summary>A webhook of Easyship with checkpoints.</summary>
    public const string Easyship = """
        {
          "event_type": "shipment.tracking.checkpoints.created",
          "resource_type": "shipment",
          "resource_id": "ESTEST00001",
          "data": {
            "easyship_shipment_id": "ESTEST00001",
            "platform_order_number": "#1",
            "status": "Out for Delivery",
            "tracking_number": "EXAMPLE-EY-1",
            "checkpoints": [
              {
                "order_number": 2,
                "handler": "Example",
                "message": "Arrived",
                "location": "Salem, OR, 97301, USA",
                "checkpoint_time": "2026-03-02T09:00:00.000Z",
                "primary_status": "In Transit to Customer"
              },
              {
                "order_number": 1,
                "handler": "Example",
                "message": "Label created",
                "city": "Springfield",
                "state": "OR",
                "postal_code": "97477",
                "country_name": "United States",
                "checkpoint_time": "2026-03-01T09:00:00",
                "primary_status": "Tracking Info Received"
              }
            ]
          }
        }
        """;

    /// <summary>A webhook of Easyship that a label was made.</summary>
    public const string EasyshipLabel = """
        {
          "event_type": "shipment.label.created",
          "resource_type": "shipment",
          "resource_id": "ESTEST00002",
          "data": {
            "easyship_shipment_id": "ESTEST00002",
            "platform_order_number": "#2",
            "status": "success",
            "tracking_number": "EXAMPLE-EY-2"
          }
        }
        """;

    /// <summary>A webhook of Shopify about a fulfillment in two packages.</summary>
    public const string ShopifyFulfillment = """
        {
          "id": 255858046,
          "order_id": 450789469,
          "status": "success",
          "created_at": "2026-03-01T09:00:00-05:00",
          "service": "manual",
          "updated_at": "2026-03-03T09:00:00-05:00",
          "tracking_company": "Example",
          "shipment_status": "out_for_delivery",
          "location_id": 1,
          "tracking_number": "EXAMPLE-SH-1",
          "tracking_numbers": [
            "EXAMPLE-SH-1",
            "EXAMPLE-SH-2"
          ],
          "line_items": [
            {
              "id": 1,
              "quantity": 1,
              "fulfillment_status": "fulfilled"
            }
          ]
        }
        """;

    /// <summary>A page of orders of Shopify: with a status of the shipment, without one, and without a number.</summary>
    public const string ShopifyOrders = """
        {
          "orders": [
            {
              "id": 1,
              "name": "#1",
              "financial_status": "paid",
              "fulfillment_status": "fulfilled",
              "updated_at": "2026-03-09T09:00:00Z",
              "fulfillments": [
                {
                  "id": 11,
                  "order_id": 1,
                  "status": "success",
                  "created_at": "2026-03-01T09:00:00Z",
                  "updated_at": "2026-03-04T09:00:00Z",
                  "tracking_company": "Example",
                  "shipment_status": "delivered",
                  "tracking_number": "EXAMPLE-SH-3"
                },
                {
                  "id": 12,
                  "order_id": 1,
                  "status": "success",
                  "created_at": "2026-03-02T09:00:00Z",
                  "updated_at": "2026-03-05T09:00:00Z",
                  "tracking_company": "Example",
                  "shipment_status": null,
                  "tracking_number": "EXAMPLE-SH-4"
                },
                {
                  "id": 13,
                  "order_id": 1,
                  "status": "cancelled",
                  "created_at": "2026-03-02T09:00:00Z",
                  "updated_at": "2026-03-02T10:00:00Z",
                  "tracking_company": null,
                  "tracking_number": null
                }
              ]
            },
            {
              "id": 2,
              "name": "#2",
              "financial_status": "pending",
              "fulfillment_status": null,
              "fulfillments": []
            }
          ]
        }
        """;

    /// <summary>The events of a fulfillment of Shopify.</summary>
    public const string ShopifyEvents = """
        {
          "fulfillment_events": [
            {
              "id": 102,
              "fulfillment_id": 21,
              "status": "attempted_delivery",
              "message": "Not at home",
              "happened_at": "2026-03-03T09:00:00-05:00",
              "city": "Salem",
              "province": "OR",
              "country": "US",
              "zip": "97301",
              "updated_at": "2026-03-03T09:00:01-05:00",
              "estimated_delivery_at": "2026-03-05T20:00:00Z",
              "order_id": 1
            },
            {
              "id": 101,
              "fulfillment_id": 21,
              "status": "in_transit",
              "message": null,
              "happened_at": "2026-03-02T09:00:00-05:00",
              "updated_at": "2026-03-02T09:00:01-05:00",
              "estimated_delivery_at": "2026-03-04T20:00:00Z",
              "order_id": 1
            }
          ]
        }
        """;

    /// <summary>The trackings of an order of WooCommerce.</summary>
    public const string WooCommerce = """
        [
          {
            "tracking_id": "t1",
            "tracking_provider": "Example",
            "tracking_number": "EXAMPLE-WC-1",
            "tracking_link": "https://example.org/EXAMPLE-WC-1",
            "date_shipped": "2026-03-03"
          },
          {
            "tracking_id": "t2",
            "tracking_provider": "",
            "custom_tracking_provider": "Example Line",
            "tracking_number": "EXAMPLE-WC-2",
            "date_shipped": "2026-03-04"
          }
        ]
        """;

    /// <summary>An order of WooCommerce with its tracking.</summary>
    public const string WooCommerceOrder = """
        {
          "id": 645,
          "status": "completed",
          "meta_data": [
            {
              "id": 1,
              "key": "_example",
              "value": "example"
            },
            {
              "id": 2,
              "key": "_wc_shipment_tracking_items",
              "value": [
                {
                  "tracking_provider": "Example",
                  "custom_tracking_provider": "",
                  "custom_tracking_link": "",
                  "tracking_number": "EXAMPLE-WC-3",
                  "date_shipped": "1772352000",
                  "tracking_id": "t3"
                }
              ]
            }
          ]
        }
        """;

    /// <summary>The fulfillments of an order of eBay, of which one has no number.</summary>
    public const string Ebay = """
        {
          "fulfillments": [
            {
              "fulfillmentId": "example-1",
              "shipmentTrackingNumber": "EXAMPLE-EB-1",
              "shippingCarrierCode": "EXAMPLE",
              "shippedDate": "2026-03-03T00:00:00.000Z",
              "lineItems": [
                {
                  "lineItemId": "line-1",
                  "quantity": 1
                }
              ]
            },
            {
              "fulfillmentId": "example-2",
              "shippedDate": "2026-03-04T00:00:00.000Z",
              "lineItems": [
                {
                  "lineItemId": "line-2",
                  "quantity": 1
                }
              ]
            }
          ],
          "total": 2,
          "warnings": []
        }
        """;
}
