namespace OrderIds.Tests.Payloads;

/// <summary>Payloads in the shapes that Sendcloud documents. Made up for tests; the numbers are nobody's.</summary>
internal static class SendcloudPayloads
{
    /// <summary>A webhook about a parcel.</summary>
    public const string Webhook = """
        {
          "action": "parcel_status_changed",
          "timestamp": 1772647205000,
          "carrier_status_change_timestamp": 1772647200000,
          "parcel": {
            "id": 7,
            "name": "A. Example",
            "tracking_number": "EXAMPLE-SC-1",
            "date_created": "2026-03-01T08:00:00",
            "status": {
              "id": 93,
              "message": "Shipment collected by customer"
            },
            "data": {},
            "carrier": {
              "code": "example"
            },
            "shipment": {
              "id": 1,
              "name": "Example Standard"
            },
            "order_number": "example"
          }
        }
        """;

    /// <summary>A page of parcels: one on the way, and a return that has arrived.</summary>
    public const string Parcels = """
        {
          "next": null,
          "parcels": [
            {
              "id": 8,
              "tracking_number": "EXAMPLE-SC-2",
              "date_created": "01-03-2026 08:00:00",
              "date_updated": "02-03-2026 09:00:00",
              "status": {
                "id": 92,
                "message": "Driver en route"
              },
              "carrier": {
                "code": "example"
              },
              "shipment": {
                "id": 1,
                "name": "Example Standard"
              },
              "is_return": false
            },
            {
              "id": 9,
              "tracking_number": "EXAMPLE-SC-3",
              "date_updated": "2026-03-02T10:00:00Z",
              "status": {
                "id": 11,
                "message": "Delivered"
              },
              "shipment": {
                "id": 1,
                "name": "Example Standard"
              },
              "is_return": true
            }
          ]
        }
        """;

    /// <summary>The tracking of a parcel in API v2, which names no number.</summary>
    public const string TrackingV2 = """
        {
          "parcel_id": "10",
          "carrier_code": "example",
          "created_at": "2026-03-01 08:00:00.277703+00:00",
          "is_return": false,
          "expected_delivery_date": "2026-03-04",
          "statuses": [
            {
              "carrier_update_timestamp": "2026-03-02 14:43:13.615997+00:00",
              "parcel_status_history_id": "2",
              "parent_status": "shipment-on-route",
              "carrier_code": "example",
              "carrier_message": "On the way"
            },
            {
              "carrier_update_timestamp": "2026-03-01 14:42:03.298949+00:00",
              "parcel_status_history_id": "1",
              "parent_status": "announcing",
              "carrier_code": "",
              "carrier_message": "Being announced"
            }
          ]
        }
        """;

    /// <summary>The tracking of a parcel in API v3.</summary>
    public const string TrackingV3 = """
        {
          "announced_at": "2026-03-01T08:00:00Z",
          "updated_at": "2026-03-03T08:00:00Z",
          "details": {
            "expected_delivery_date": "2026-03-04",
            "integration_id": 1,
            "is_return": false
          },
          "tracking_numbers": [
            {
              "carrier_code": "example-line",
              "tracking_number": "EXAMPLE-SC-5"
            },
            {
              "carrier_code": "example",
              "tracking_number": "EXAMPLE-SC-4"
            }
          ],
          "events": [
            {
              "event_at": "2026-03-02T08:00:00Z",
              "event_type": "carrier",
              "status_code": "PICKED_UP_BY_DRIVER",
              "status_description": "Picked up",
              "sub_status_code": "none"
            }
          ]
        }
        """;
}
