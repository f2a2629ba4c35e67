namespace OrderIds.Tests.Payloads;

/// <summary>Payloads in the shapes that Shippo documents. Made up for tests; the numbers are nobody's.</summary>
internal static class ShippoPayloads
{
    /// <summary>A tracking.</summary>
    public const string Tracking = """
        {
          "carrier": "example_post",
          "tracking_number": "EXAMPLE-SH-1",
          "address_from": {
            "city": "Springfield",
            "state": "OR",
            "zip": "97477",
            "country": "US"
          },
          "address_to": {
            "city": "Salem",
            "state": "OR",
            "zip": "97301",
            "country": "US"
          },
          "eta": "2026-03-04T00:00:00Z",
          "original_eta": "2026-03-04T00:00:00Z",
          "servicelevel": {
            "token": "example_priority",
            "name": "Priority"
          },
          "metadata": "example",
          "tracking_status": {
            "object_created": "2026-03-05T20:00:00.000Z",
            "object_id": "example-7",
            "status": "DELIVERED",
            "substatus": {
              "code": "delivered",
              "text": "Delivered",
              "action_required": false
            },
            "status_details": "Delivered",
            "status_date": "2026-03-05T17:00:00Z",
            "location": {
              "city": "Salem",
              "state": "OR",
              "zip": "97301",
              "country": "US"
            }
          },
          "tracking_history": [
            {
              "object_created": "2026-03-05T20:00:00.000Z",
              "object_id": "example-1",
              "status": "PRE_TRANSIT",
              "substatus": {
                "code": "information_received",
                "text": "Information received",
                "action_required": false
              },
              "status_details": "Information received",
              "status_date": "2026-03-01T00:00:00Z",
              "location": null
            },
            {
              "object_created": "2026-03-05T20:00:00.000Z",
              "object_id": "example-2",
              "status": "TRANSIT",
              "substatus": {
                "code": "package_accepted",
                "text": "Accepted",
                "action_required": false
              },
              "status_details": "Accepted",
              "status_date": "2026-03-02T19:04:00Z",
              "location": {
                "city": "Springfield",
                "state": "OR",
                "zip": "97477",
                "country": "US"
              }
            },
            {
              "object_created": "2026-03-05T20:00:00.000Z",
              "object_id": "example-3",
              "status": "TRANSIT",
              "substatus": {
                "code": "package_departed",
                "text": "Departed",
                "action_required": false
              },
              "status_details": "Departed",
              "status_date": "2026-03-03T05:10:00Z",
              "location": {
                "city": "Springfield",
                "state": "OR",
                "zip": "97477",
                "country": "US"
              }
            },
            {
              "object_created": "2026-03-05T20:00:00.000Z",
              "object_id": "example-4",
              "status": "TRANSIT",
              "substatus": {
                "code": "out_for_delivery",
                "text": "Out for delivery",
                "action_required": false
              },
              "status_details": "Out for delivery",
              "status_date": "2026-03-04T16:00:00Z",
              "location": {
                "city": "Salem",
                "state": "OR",
                "zip": "97301",
                "country": "US"
              }
            },
            {
              "object_created": "2026-03-05T20:00:00.000Z",
              "object_id": "example-5",
              "status": "TRANSIT",
              "substatus": {
                "code": "delivery_attempted",
                "text": "Nobody was there",
                "action_required": false
              },
              "status_details": "Nobody was there",
              "status_date": "2026-03-04T20:30:00Z",
              "location": {
                "city": "Salem",
                "state": "OR",
                "zip": "97301",
                "country": "US"
              }
            },
            {
              "object_created": "2026-03-05T20:00:00.000Z",
              "object_id": "example-6",
              "status": "DELIVERED",
              "substatus": {
                "code": "delivered",
                "text": "Delivered",
                "action_required": false
              },
              "status_details": "Delivered",
              "status_date": "2026-03-05T17:00:00Z",
              "location": {
                "city": "Salem",
                "state": "OR",
                "zip": "97301",
                "country": "US"
              }
            }
          ],
          "transaction": null,
          "test": true
        }
        """;

    /// <summary>A webhook for a shipment of which only the summary is known.</summary>
    public const string Webhook = """
        {
          "event": "track_updated",
          "test": true,
          "data": {
            "carrier": "example_post",
            "tracking_number": "EXAMPLE-SH-2",
            "eta": null,
            "tracking_status": {
              "object_created": "2026-03-05T20:00:00.000Z",
              "object_id": "example-9",
              "status": "TRANSIT",
              "substatus": {
                "code": "package_accepted",
                "text": "Accepted",
                "action_required": false
              },
              "status_details": "Accepted",
              "status_date": "2026-03-02T19:04:00Z",
              "location": {
                "city": "Springfield",
                "state": "OR",
                "zip": null,
                "country": "US"
              }
            },
            "tracking_history": []
          }
        }
        """;
}
