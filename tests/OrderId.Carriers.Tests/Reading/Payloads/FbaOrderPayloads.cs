namespace OrderIds.Tests.Payloads;

/// <summary>
/// Payloads in the shapes that Amazon documents for orders of Fulfillment Outbound. Made up for tests; the numbers are nobody's.
/// </summary>
internal static class FbaOrderPayloads
{
    /// <summary>An order of three lines: one in two packages, one that waits, and one that was called off in part.</summary>
    public const string Order = """
        {
          "payload": {
            "fulfillmentOrder": {
              "sellerFulfillmentOrderId": "EXAMPLE-7",
              "displayableOrderId": "999-0000003-0000000",
              "receivedDate": "2026-03-01T08:00:00Z",
              "fulfillmentOrderStatus": "Processing",
              "statusUpdatedDate": "2026-03-02T09:00:00Z",
              "shippingSpeedCategory": "Standard"
            },
            "fulfillmentOrderItems": [
              {
                "sellerSku": "EXAMPLE-A",
                "sellerFulfillmentOrderItemId": "line-1",
                "quantity": 3,
                "cancelledQuantity": 0,
                "unfulfillableQuantity": 0
              },
              {
                "sellerSku": "EXAMPLE-B",
                "sellerFulfillmentOrderItemId": "line-2",
                "quantity": 1,
                "cancelledQuantity": 0,
                "unfulfillableQuantity": 0
              },
              {
                "sellerSku": "EXAMPLE-C",
                "sellerFulfillmentOrderItemId": "line-3",
                "quantity": 4,
                "cancelledQuantity": 1,
                "unfulfillableQuantity": 2
              }
            ],
            "fulfillmentShipments": [
              {
                "amazonShipmentId": "shipment-1",
                "fulfillmentCenterId": "EXAMPLE",
                "fulfillmentShipmentStatus": "SHIPPED",
                "shippingDate": "2026-03-02T07:00:00Z",
                "estimatedArrivalDate": "2026-03-06T20:00:00Z",
                "fulfillmentShipmentItem": [
                  {
                    "sellerSku": "EXAMPLE-A",
                    "sellerFulfillmentOrderItemId": "line-1",
                    "quantity": 2,
                    "packageNumber": 1
                  },
                  {
                    "sellerSku": "EXAMPLE-A",
                    "sellerFulfillmentOrderItemId": "line-1",
                    "quantity": 1,
                    "packageNumber": 2
                  }
                ],
                "fulfillmentShipmentPackage": [
                  {
                    "packageNumber": 1,
                    "carrierCode": "EXAMPLE",
                    "trackingNumber": "EXAMPLE-FO-1",
                    "estimatedArrivalDate": "2026-03-05T20:00:00Z"
                  },
                  {
                    "packageNumber": 2,
                    "carrierCode": "EXAMPLE"
                  }
                ]
              },
              {
                "amazonShipmentId": "shipment-2",
                "fulfillmentCenterId": "EXAMPLE",
                "fulfillmentShipmentStatus": "PENDING",
                "shippingDate": "2026-03-04T07:00:00Z",
                "fulfillmentShipmentItem": [
                  {
                    "sellerSku": "EXAMPLE-B",
                    "sellerFulfillmentOrderItemId": "line-2",
                    "quantity": 1,
                    "packageNumber": 0
                  }
                ]
              }
            ],
            "returnItems": [],
            "returnAuthorizations": []
          }
        }
        """;

    /// <summary>A list of orders without their items, of which one was cancelled.</summary>
    public const string List = """
        {
          "payload": {
            "nextToken": "example",
            "fulfillmentOrders": [
              {
                "sellerFulfillmentOrderId": "999-0000003-0000001",
                "receivedDate": "2026-03-01T08:00:00Z",
                "fulfillmentOrderStatus": "Cancelled",
                "statusUpdatedDate": "2026-03-01T09:00:00Z"
              },
              {
                "sellerFulfillmentOrderId": "999-0000003-0000002",
                "receivedDate": "2026-03-01T08:00:00Z",
                "fulfillmentOrderStatus": "New",
                "statusUpdatedDate": "2026-03-01T08:00:00Z"
              }
            ]
          }
        }
        """;

    /// <summary>The notification that a shipment left in two packages that have one number.</summary>
    public const string Status = """
        {
          "NotificationVersion": "1.0",
          "NotificationType": "FULFILLMENT_ORDER_STATUS",
          "PayloadVersion": "1.0",
          "EventTime": "2026-03-02T09:00:05Z",
          "Payload": {
            "FulfillmentOrderStatusNotification": {
              "SellerId": "EXAMPLE",
              "EventType": "Shipment",
              "StatusUpdatedDateTime": "2026-03-02T09:00:00Z",
              "SellerFulfillmentOrderId": "999-0000003-0000003",
              "FulfillmentOrderStatus": "Complete",
              "FulfillmentShipment": {
                "FulfillmentShipmentStatus": "SHIPPED",
                "AmazonShipmentId": "shipment-1",
                "EstimatedArrivalDateTime": "2026-03-05T20:00:00Z",
                "FulfillmentShipmentPackages": [
                  {
                    "PackageNumber": 1,
                    "CarrierCode": "EXAMPLE",
                    "TrackingNumber": "EXAMPLE-FO-2"
                  },
                  {
                    "PackageNumber": 2,
                    "CarrierCode": "EXAMPLE",
                    "TrackingNumber": "EXAMPLE-FO-2"
                  }
                ]
              }
            }
          }
        }
        """;
}
