namespace OrderIds.Tests.Payloads;

/// <summary>Payloads in the shapes that Amazon documents for Orders v0. Made up for tests; the numbers are nobody's.</summary>
internal static class AmazonOrdersV0Payloads
{
    /// <summary>An order that Amazon ships itself, without its items.</summary>
    public const string Order = """
        {
          "payload": {
            "AmazonOrderId": "999-0000002-0000000",
            "PurchaseDate": "2026-03-01T08:00:00.058Z",
            "LastUpdateDate": "2026-03-02T12:00:00Z",
            "OrderStatus": "PartiallyShipped",
            "FulfillmentChannel": "AFN",
            "OrderTotal": {
              "CurrencyCode": "EUR",
              "Amount": "30.00"
            },
            "NumberOfItemsShipped": 1,
            "NumberOfItemsUnshipped": 2,
            "MarketplaceId": "EXAMPLE"
          }
        }
        """;

    /// <summary>A page of orders: one that Easy Ship has on the way, and one that was cancelled.</summary>
    public const string Page = """
        {
          "payload": {
            "Orders": [
              {
                "AmazonOrderId": "999-0000002-0000001",
                "PurchaseDate": "2026-03-01T08:00:00Z",
                "LastUpdateDate": "2026-03-04T12:00:00Z",
                "OrderStatus": "Shipped",
                "FulfillmentChannel": "MFN",
                "OrderTotal": {
                  "CurrencyCode": "INR",
                  "Amount": "100.00"
                },
                "NumberOfItemsShipped": 1,
                "NumberOfItemsUnshipped": 0,
                "EasyShipShipmentStatus": "OutForDelivery"
              },
              {
                "AmazonOrderId": "999-0000002-0000002",
                "PurchaseDate": "2026-03-01T08:00:00Z",
                "LastUpdateDate": "2026-03-02T08:00:00Z",
                "OrderStatus": "Canceled",
                "NumberOfItemsShipped": 0,
                "NumberOfItemsUnshipped": 0
              }
            ],
            "NextToken": "example",
            "LastUpdatedBefore": "2026-03-05T00:00:00Z"
          }
        }
        """;

    /// <summary>The items of an order, of which one has shipped in part.</summary>
    public const string Items = """
        {
          "payload": {
            "AmazonOrderId": "999-0000002-0000003",
            "OrderItems": [
              {
                "ASIN": "B000000000",
                "OrderItemId": "line-1",
                "SellerSKU": "EXAMPLE-A",
                "QuantityOrdered": 3,
                "QuantityShipped": 1,
                "ItemPrice": {
                  "CurrencyCode": "EUR",
                  "Amount": "30.00"
                }
              },
              {
                "ASIN": "B000000000",
                "OrderItemId": "line-2",
                "SellerSKU": "EXAMPLE-B",
                "QuantityOrdered": 0,
                "QuantityShipped": 0
              }
            ]
          }
        }
        """;

    /// <summary>The notification that an order has shipped.</summary>
    public const string Change = """
        {
          "NotificationVersion": "1.0",
          "NotificationType": "ORDER_CHANGE",
          "PayloadVersion": "1.0",
          "EventTime": "2026-03-03T12:00:05Z",
          "Payload": {
            "OrderChangeNotification": {
              "NotificationLevel": "OrderLevel",
              "SellerId": "EXAMPLE",
              "AmazonOrderId": "999-0000002-0000004",
              "OrderChangeType": "OrderStatusChange",
              "OrderChangeTrigger": {
                "TimeOfOrderChange": "2026-03-03T12:00:00Z",
                "ChangeReason": "example"
              },
              "Summary": {
                "MarketplaceId": "EXAMPLE",
                "OrderStatus": "Shipped",
                "PurchaseDate": "2026-03-01T08:00:00Z",
                "FulfillmentType": "AFN",
                "NumberOfItemsShipped": 2,
                "NumberOfItemsUnshipped": 0,
                "OrderItems": [
                  {
                    "OrderItemId": "line-1",
                    "SellerSKU": "EXAMPLE-A",
                    "OrderItemStatus": "Shipped",
                    "Quantity": 2,
                    "QuantityShipped": 2
                  }
                ]
              }
            }
          },
          "NotificationMetadata": {
            "ApplicationId": "example",
            "SubscriptionId": "example",
            "PublishTime": "2026-03-03T12:00:06Z",
            "NotificationId": "example"
          }
        }
        """;
}
