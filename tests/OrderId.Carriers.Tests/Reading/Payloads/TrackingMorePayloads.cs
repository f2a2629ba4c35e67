namespace OrderIds.Tests.Payloads;

/// <summary>Payloads in the shapes that TrackingMore documents. Made up for tests; the numbers are nobody's.</summary>
internal static class TrackingMorePayloads
{
    /// <summary>An answer of the API with a tracking of two carriers, and one that nothing is known of.</summary>
    public const string Answer = """
        {
          "meta": {
            "code": 200,
            "message": "Request response is successful"
          },
          "data": [
            {
              "id": "example",
              "tracking_number": "EXAMPLE-TM-1",
              "courier_code": "example-line",
              "order_number": "example",
              "created_at": "2026-03-01T08:00:00+00:00",
              "update_at": "2026-03-04T19:00:00+00:00",
              "delivery_status": "delivered",
              "substatus": "delivered002",
              "signed_by": null,
              "scheduled_delivery_date": "2026-03-05",
              "latest_event": "Collected",
              "latest_checkpoint_time": "2026-03-04T18:00:00",
              "origin_info": {
                "trackinfo": [
                  {
                    "checkpoint_date": "2026-03-02T09:00:00",
                    "checkpoint_delivery_status": "transit",
                    "checkpoint_delivery_substatus": "transit005",
                    "tracking_detail": "Cleared",
                    "location": ""
                  },
                  {
                    "checkpoint_date": "2026-03-01T09:00:00",
                    "checkpoint_delivery_status": "inforeceived",
                    "checkpoint_delivery_substatus": "inforeceived001",
                    "tracking_detail": "Announced",
                    "location": "Springfield"
                  }
                ],
                "courier_code": "example-line"
              },
              "destination_info": {
                "courier_code": "example-post",
                "trackinfo": [
                  {
                    "checkpoint_date": "2026-03-03T09:00:00",
                    "checkpoint_delivery_status": "pickup",
                    "checkpoint_delivery_substatus": "pickup002",
                    "tracking_detail": "Ready",
                    "city": "Salem",
                    "state": "OR",
                    "zip": "97301",
                    "country_iso2": "US"
                  }
                ]
              }
            },
            {
              "id": "example",
              "tracking_number": "EXAMPLE-TM-2",
              "courier_code": "example-post",
              "delivery_status": "pending",
              "substatus": "pending001",
              "origin_info": {
                "trackinfo": []
              }
            }
          ]
        }
        """;
}
