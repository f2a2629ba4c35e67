namespace OrderIds.Tests.Payloads;

/// <summary>Payloads in the shapes that EasyPost documents. Made up for tests; the numbers are nobody's.</summary>
internal static class EasyPostPayloads
{
    /// <summary>A tracker.</summary>
    public const string Tracker = """
        {
          "id": "trk_example0001",
          "object": "Tracker",
          "mode": "test",
          "tracking_code": "EXAMPLE-EP-1",
          "status": "delivered",
          "status_detail": "arrived_at_destination",
          "created_at": "2026-03-01T08:00:00Z",
          "updated_at": "2026-03-05T20:00:00Z",
          "signed_by": "A. Example",
          "weight": 17.6,
          "est_delivery_date": "2026-03-05T00:00:00Z",
          "shipment_id": null,
          "carrier": "ExamplePost",
          "tracking_details": [
            {
              "object": "TrackingDetail",
              "message": "Example label",
              "description": "Example of a label",
              "status": "pre_transit",
              "status_detail": "status_update",
              "datetime": "2026-03-01T08:00:00Z",
              "source": "ExamplePost",
              "carrier_code": "EXAMPLE-1",
              "tracking_location": {
                "object": "TrackingLocation",
                "city": null,
                "state": null,
                "country": null,
                "zip": null
              }
            },
            {
              "object": "TrackingDetail",
              "message": "Received at origin",
              "description": "",
              "status": "in_transit",
              "status_detail": "received_at_origin_facility",
              "datetime": "2026-03-01T21:15:00Z",
              "source": "ExamplePost",
              "carrier_code": "",
              "tracking_location": {
                "object": "TrackingLocation",
                "city": "Springfield",
                "state": "OR",
                "country": "US",
                "zip": "97477"
              }
            },
            {
              "object": "TrackingDetail",
              "message": "Departed",
              "description": "",
              "status": "in_transit",
              "status_detail": "departed_facility",
              "datetime": "2026-03-03T03:00:00Z",
              "source": "ExamplePost",
              "carrier_code": "",
              "tracking_location": {
                "object": "TrackingLocation",
                "city": "Portland",
                "state": "OR",
                "country": "US",
                "zip": "97201"
              }
            },
            {
              "object": "TrackingDetail",
              "message": "Out for delivery",
              "description": "",
              "status": "out_for_delivery",
              "status_detail": "out_for_delivery",
              "datetime": "2026-03-05T12:00:00Z",
              "source": "ExamplePost",
              "carrier_code": "",
              "tracking_location": {
                "object": "TrackingLocation",
                "city": "Salem",
                "state": "OR",
                "country": "US",
                "zip": "97301"
              }
            },
            {
              "object": "TrackingDetail",
              "message": "Delivered",
              "description": "",
              "status": "delivered",
              "status_detail": "arrived_at_destination",
              "datetime": "2026-03-05T19:45:00Z",
              "source": "ExamplePost",
              "carrier_code": "",
              "tracking_location": {
                "object": "TrackingLocation",
                "city": "Salem",
                "state": "OR",
                "country": "US",
                "zip": "97301"
              }
            }
          ],
          "carrier_detail": {
            "object": "CarrierDetail",
            "service": "Example First"
          },
          "finalized": true,
          "is_return": false,
          "public_url": "https://example.com/track/1"
        }
        """;

    /// <summary>A webhook event.</summary>
    public const string Webhook = """
        {
          "description": "tracker.updated",
          "id": "evt_example0001",
          "object": "Event",
          "mode": "test",
          "previous_attributes": {
            "status": "unknown"
          },
          "created_at": "2026-03-05T20:00:00Z",
          "pending_urls": [],
          "completed_urls": [],
          "status": "pending",
          "result":
        """ + " " + Tracker + "\n}";

    /// <summary>A list of trackers, one without any news.</summary>
    public const string List = """
        {
          "trackers": [
            {
              "id": "trk_example0002",
              "object": "Tracker",
              "tracking_code": "EXAMPLE-EP-2",
              "status": "unknown",
              "status_detail": "unknown",
              "carrier": "ExamplePost",
              "updated_at": "2026-03-01T08:00:00Z",
              "est_delivery_date": null,
              "tracking_details": []
            }
          ],
          "has_more": false
        }
        """;
}
