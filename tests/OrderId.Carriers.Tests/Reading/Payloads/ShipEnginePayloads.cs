namespace OrderIds.Tests.Payloads;

/// <summary>Payloads in the shapes that ShipEngine documents. Made up for tests; the numbers are nobody's.</summary>
internal static class ShipEnginePayloads
{
    /// <summary>A tracking, newest event first.</summary>
    public const string Tracking = """
        {
          "tracking_number": "EXAMPLE-SE-1",
          "tracking_url": "https://example.com/track/1",
          "status_code": "DE",
          "status_detail_code": "DELIVERED",
          "carrier_code": "example_post",
          "carrier_id": 1,
          "carrier_detail_code": null,
          "status_description": "Delivered",
          "carrier_status_code": "D",
          "carrier_status_description": "Delivered",
          "ship_date": "2026-03-01T00:00:00Z",
          "estimated_delivery_date": "2026-03-05T00:00:00Z",
          "actual_delivery_date": "2026-03-05T17:00:00Z",
          "exception_description": null,
          "events": [
            {
              "occurred_at": "2026-03-05T17:00:00Z",
              "carrier_occurred_at": "2026-03-05T09:00:00",
              "description": "Delivered",
              "city_locality": "Salem",
              "state_province": "OR",
              "postal_code": 97301,
              "country_code": "US",
              "company_name": "",
              "signer": "A. Example",
              "event_code": "D1",
              "carrier_detail_code": null,
              "status_code": "DE",
              "status_detail_code": null,
              "carrier_status_code": "D1",
              "latitude": null,
              "longitude": null
            },
            {
              "occurred_at": "2026-03-05T14:00:00Z",
              "carrier_occurred_at": "2026-03-05T06:00:00",
              "description": "Out for delivery",
              "city_locality": "Salem",
              "state_province": "OR",
              "postal_code": "97301",
              "country_code": "US",
              "company_name": "",
              "signer": "",
              "event_code": "O1",
              "carrier_detail_code": null,
              "status_code": "IT",
              "status_detail_code": "IN_TRANSIT",
              "carrier_status_code": "O1",
              "latitude": null,
              "longitude": null
            },
            {
              "occurred_at": null,
              "carrier_occurred_at": "2026-03-03T05:10:00",
              "description": "Arrived at hub",
              "city_locality": "Portland",
              "state_province": "OR",
              "postal_code": "97201",
              "country_code": "US",
              "company_name": "",
              "signer": "",
              "event_code": "H1",
              "carrier_detail_code": null,
              "status_code": "IT",
              "status_detail_code": "HUB_SCAN_IN",
              "carrier_status_code": "H1",
              "latitude": null,
              "longitude": null
            },
            {
              "occurred_at": "2026-03-02T18:00:00Z",
              "carrier_occurred_at": "2026-03-02T10:00:00",
              "description": "Picked up",
              "city_locality": "Springfield",
              "state_province": "OR",
              "postal_code": "97477",
              "country_code": "US",
              "company_name": "",
              "signer": "",
              "event_code": "P1",
              "carrier_detail_code": null,
              "status_code": "AC",
              "status_detail_code": "PICKED_UP",
              "carrier_status_code": "P1",
              "latitude": null,
              "longitude": null
            },
            {
              "occurred_at": "2026-03-01T18:00:00Z",
              "carrier_occurred_at": "2026-03-01T10:00:00",
              "description": "Label printed",
              "city_locality": null,
              "state_province": null,
              "postal_code": null,
              "country_code": "",
              "company_name": "",
              "signer": "",
              "event_code": "3000",
              "carrier_detail_code": null,
              "status_code": "",
              "status_detail_code": null,
              "carrier_status_code": "3000",
              "latitude": null,
              "longitude": null
            }
          ]
        }
        """;

    /// <summary>A webhook for a shipment of which only the summary is known.</summary>
    public const string Webhook = """
        {
          "resource_url": "https://example.com/v1/tracking?carrier_code=example_post&tracking_number=EXAMPLE-SE-2",
          "resource_type": "API_TRACK",
          "data": {
            "label_url": null,
            "tracking_number": "EXAMPLE-SE-2",
            "status_code": "AC",
            "status_description": "Accepted",
            "carrier_status_code": "GX",
            "estimated_delivery_date": null,
            "events": []
          }
        }
        """;
}
