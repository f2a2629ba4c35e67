namespace OrderIds.Tests.Payloads;

/// <summary>
/// Payloads in the shapes that Amazon documents for Easy Ship and External Fulfillment. Made up for tests; the numbers are nobody's.
/// </summary>
internal static class AmazonPackagePayloads
{
    /// <summary>Two packages of Easy Ship, of which one has a tracking ID.</summary>
    public const string EasyShip = """
        {
          "packages": [
            {
              "scheduledPackageId": {
                "amazonOrderId": "999-0000004-0000000",
                "packageId": "package-1"
              },
              "packageItems": [
                {
                  "orderItemId": "line-1"
                }
              ],
              "packageTimeSlot": {
                "slotId": "example",
                "startTime": "2026-03-03T10:00:00Z",
                "endTime": "2026-03-03T12:00:00Z"
              },
              "packageStatus": "OutForDelivery",
              "trackingDetails": {
                "trackingId": "EXAMPLE-ES-1"
              }
            },
            {
              "scheduledPackageId": {
                "amazonOrderId": "999-0000004-0000001",
                "packageId": "package-1"
              },
              "packageTimeSlot": {
                "slotId": "example"
              },
              "packageStatus": "ReadyForPickup"
            }
          ]
        }
        """;

    /// <summary>A page of shipments of External Fulfillment: one in two packages, and one that has none yet.</summary>
    public const string External = """
        {
          "shipments": [
            {
              "id": "shipment-1",
              "locationId": "EXAMPLE",
              "marketplaceAttributes": {
                "channelName": "MFN",
                "marketplaceId": "EXAMPLE"
              },
              "shipmentInfo": {
                "shipmentType": "NEW",
                "numberOfUnits": 3,
                "priority": "LOW",
                "buyerOrderId": "999-0000005-0000000",
                "orderPlacedTimestamp": "1772352000000"
              },
              "lastUpdatedDateTime": "2026-03-03T12:00:00Z",
              "status": "SHIPPED",
              "subStatus": "OUT_FOR_DELIVERY",
              "lineItems": [
                {
                  "shipmentLineItemId": "1",
                  "merchantSku": "EXAMPLE-A",
                  "numberOfUnits": 3,
                  "cancellations": [
                    {
                      "cancelledQuantity": 1,
                      "cancellationType": "SELLER_REJECTED"
                    }
                  ]
                }
              ],
              "packages": [
                {
                  "id": "001",
                  "status": "SHIPPED",
                  "packageLineItems": [
                    {
                      "packageLineItemId": "1",
                      "quantity": 1
                    }
                  ]
                },
                {
                  "id": "002",
                  "status": "DELIVERED",
                  "packageLineItems": [
                    {
                      "packageLineItemId": "1",
                      "quantity": 1
                    }
                  ]
                }
              ]
            },
            {
              "id": "shipment-2",
              "locationId": "EXAMPLE",
              "marketplaceAttributes": {
                "channelName": "MFN",
                "marketplaceId": "EXAMPLE"
              },
              "shipmentInfo": {
                "shipmentType": "NEW",
                "numberOfUnits": 1,
                "priority": "LOW",
                "buyerOrderId": "999-0000005-0000000",
                "orderPlacedTimestamp": "1772352000000"
              },
              "lastUpdatedDateTime": "2026-03-01T12:00:00Z",
              "status": "CANCELLED",
              "lineItems": [
                {
                  "shipmentLineItemId": "1",
                  "merchantSku": "EXAMPLE-B",
                  "numberOfUnits": 1
                }
              ]
            }
          ],
          "pagination": {
            "nextToken": "example"
          }
        }
        """;
}
