namespace OrderIds.Tool.Tests;

/// <summary>Payloads in the shapes that vendors document, with made-up contents.</summary>
internal static class TrackPayloads
{
    public const string AfterShip =
        """
        {
          "meta": { "code": 200 },
          "data": {
            "tracking": {
              "id": "example",
              "tracking_number": "EXAMPLE0001",
              "slug": "example-carrier",
              "tag": "Exception",
              "subtag": "Exception_017",
              "expected_delivery": "2026-01-05",
              "checkpoints": [
                {
                  "slug": "example-carrier", "checkpoint_time": "2026-01-01",
                  "message": "Announced", "tag": "InfoReceived", "subtag": "InfoReceived_001"
                },
                {
                  "slug": "example-carrier", "checkpoint_time": "2026-01-02T08:30:00", "location": "Berlin",
                  "message": "Picked up", "tag": "InTransit", "subtag": "InTransit_002"
                },
                {
                  "slug": "example-carrier", "checkpoint_time": "2026-01-03T10:00:00+01:00", "location": "Leipzig",
                  "message": "Delayed by snow", "tag": "Exception", "subtag": "Exception_017"
                }
              ]
            }
          }
        }
        """;

    /// <summary>The same parcel as <see cref="AfterShip"/>, its number written in another way.</summary>
    public const string EasyPost =
        """
        {
          "id": "trk_example",
          "object": "Tracker",
          "tracking_code": "example 0001",
          "status": "delivered",
          "carrier": "ExamplePost",
          "tracking_details": [
            {
              "object": "TrackingDetail", "message": "Handed over", "status": "delivered",
              "status_detail": "arrived_at_destination", "datetime": "2026-01-04T12:00:00Z", "source": "ExamplePost",
              "tracking_location": { "object": "TrackingLocation", "city": "Leipzig", "state": null, "country": "DE", "zip": null }
            }
          ]
        }
        """;

    /// <summary>An event that a carrier sent: out for delivery.</summary>
    public const string UpsAlert =
        """
        {
          "trackingNumber": "1ZEXAMPLE000000001", "localActivityDate": "20260104", "localActivityTime": "081500",
          "gmtActivityDate": "20260104", "gmtActivityTime": "161500",
          "activityLocation": { "city": "SALEM", "stateProvince": "OR", "postalCode": "", "country": "US" },
          "activityStatus": { "type": "I", "code": "OT", "description": "Out for Delivery", "descriptionCode": "021" },
          "scheduledDeliveryDate": "20260104", "deliveryTimeDescription": "end of day"
        }
        """;

    /// <summary>What an aggregator sent of the same parcel as <see cref="UpsAlert"/>, before and after it.</summary>
    public const string UpsByAfterShip =
        """
        {
          "event": "tracking_update", "event_id": "example", "is_tracking_first_tag": true,
          "msg": {
            "id": "example", "tracking_number": "1zexample000000001", "slug": "ups", "tag": "Delivered",
            "subtag": "Delivered_001", "updated_at": "2026-01-04T19:31:00Z",
            "checkpoints": [
              {
                "slug": "ups", "checkpoint_time": "2026-01-02T09:00:00-08:00", "location": "Seattle, WA",
                "message": "Origin scan", "tag": "InTransit", "subtag": "InTransit_002"
              },
              {
                "slug": "ups", "checkpoint_time": "2026-01-04T11:30:00-08:00", "location": "Salem, OR",
                "message": "Delivered", "tag": "Delivered", "subtag": "Delivered_001"
              }
            ]
          },
          "ts": 1767555060
        }
        """;

    /// <summary>Delivered by mistake, found again, and sent back.</summary>
    public const string Other =
        """
        {
          "meta": { "code": 200 },
          "data": {
            "tracking": {
              "tracking_number": "EXAMPLE0002",
              "slug": "example-carrier",
              "tag": "Exception",
              "subtag": "Exception_011",
              "expected_delivery": "2026-01-05",
              "checkpoints": [
                { "checkpoint_time": "2026-01-01T09:00:00Z", "message": "Handed over", "tag": "Delivered", "subtag": "Delivered_001" },
                {
                  "checkpoint_time": "2026-01-02T09:00:00Z", "location": "Example Town",
                  "message": "Found again", "tag": "InTransit", "subtag": "InTransit_003"
                },
                { "checkpoint_time": "2026-01-03T09:00:00Z", "message": "Sent back", "tag": "Exception", "subtag": "Exception_010" },
                { "checkpoint_time": "2026-01-04T09:00:00Z", "message": "Back", "tag": "Exception", "subtag": "Exception_011" }
              ]
            }
          }
        }
        """;

    public const string UnknownWord =
        """
        {
          "meta": { "code": 200 },
          "data": {
            "tracking": {
              "tracking_number": "EXAMPLE0003",
              "slug": "example-carrier",
              "checkpoints": [
                {
                  "checkpoint_time": "2026-01-01T09:00:00Z", "location": "Hall \u00073",
                  "message": "Beamed \u202Eaway\ntwice", "subtag": "Teleported_\u001B[31m"
                }
              ]
            }
          }
        }
        """;

    public const string UnknownWordOfOneOfTwo =
        """
        {
          "meta": { "code": 200 },
          "data": {
            "trackings": [
              {
                "tracking_number": "EXAMPLE0005", "slug": "example-carrier",
                "checkpoints": [ { "checkpoint_time": "2026-01-01T09:00:00Z", "message": "Beamed", "subtag": "Teleported_001" } ]
              },
              {
                "tracking_number": "EXAMPLE0006", "slug": "example-carrier",
                "checkpoints": [ { "checkpoint_time": "2026-01-01T09:00:00Z", "message": "Announced", "tag": "InfoReceived" } ]
              }
            ]
          }
        }
        """;

    public const string AmazonOrder =
        """
        {
          "order": {
            "orderId": "111-1111111-1111111",
            "createdTime": "2026-01-01T09:00:00Z",
            "proceeds": { "grandTotal": { "amount": "10.00", "currencyCode": "EUR" } },
            "fulfillment": { "fulfillmentStatus": "SHIPPED", "fulfilledBy": "MERCHANT" },
            "orderItems": [ { "orderItemId": "1", "quantityOrdered": 1, "product": { "title": "Example" } } ],
            "packages": [
              {
                "packageReferenceId": "1", "carrier": "Example Carrier",
                "trackingNumber": "EXAMPLE0004", "shipTime": "2026-01-02T09:00:00Z",
                "packageItems": [ { "orderItemId": "1", "quantity": 1 } ],
                "packageStatus": { "status": "DELIVERED", "detailedStatus": "DELIVERED" }
              }
            ]
          }
        }
        """;
}
