namespace OrderIds.Tests.Payloads;

/// <summary>Payloads in the shapes that AfterShip documents. Made up for tests; the numbers are nobody's.</summary>
internal static class AfterShipPayloads
{
    /// <summary>The answer of the API for one tracking.</summary>
    public const string Answer = """{ "meta": { "code": 200 }, "data": """ + Tracking + " }";

    /// <summary>A tracking by itself.</summary>
    public const string Tracking = """
        {
          "id": "example0000000000000000000000001",
          "created_at": "2026-03-01T08:00:00+00:00",
          "updated_at": "2026-03-05T15:00:00+00:00",
          "tracking_number": "EXAMPLE-AS-1",
          "slug": "example-post",
          "active": true,
          "custom_fields": {
            "note": "example"
          },
          "customer_name": null,
          "emails": [],
          "order_id": null,
          "shipment_package_count": 1,
          "signed_by": "A. Example",
          "tag": "Delivered",
          "subtag": "Delivered_003",
          "subtag_message": "Package delivered to and signed by the customer",
          "shipment_delivery_date": "2026-03-05T14:30:00",
          "expected_delivery": null,
          "latest_estimated_delivery": {
            "type": "specific",
            "source": "Carrier EDD",
            "datetime": "2026-03-05",
            "datetime_min": null,
            "datetime_max": null
          },
          "checkpoints": [
            {
              "slug": "example-post",
              "checkpoint_time": "2026-03-01T09:15:00-05:00",
              "tag": "InfoReceived",
              "subtag": "InfoReceived_001",
              "subtag_message": "Info Received",
              "message": "Info Received",
              "location": null,
              "city": null,
              "state": null,
              "zip": null,
              "country_iso3": "USA",
              "raw_tag": null
            },
            {
              "slug": "example-post",
              "checkpoint_time": "2026-03-02T18:40:00",
              "tag": "InTransit",
              "subtag": "InTransit_002",
              "subtag_message": "Acceptance scan",
              "message": "Acceptance scan",
              "location": null,
              "city": "Springfield",
              "state": "OR",
              "zip": "97477",
              "country_iso3": "USA",
              "raw_tag": null
            },
            {
              "slug": "example-post",
              "checkpoint_time": "2026-03-03",
              "tag": "InTransit",
              "subtag": "InTransit_003",
              "subtag_message": "Arrival scan",
              "message": "Arrival scan",
              "location": null,
              "city": "Salem",
              "state": "OR",
              "zip": "97301",
              "country_iso3": "USA",
              "raw_tag": null,
              "hash": "example-hash-3"
            },
            {
              "slug": "example-post",
              "checkpoint_time": "2026-03-04T07:05:00-08:00",
              "tag": "OutForDelivery",
              "subtag": "OutForDelivery_001",
              "subtag_message": "Out for Delivery",
              "message": "Out for Delivery",
              "location": null,
              "city": "Portland",
              "state": "OR",
              "zip": "97201",
              "country_iso3": "USA",
              "raw_tag": null
            },
            {
              "slug": "example-post",
              "checkpoint_time": "2026-03-04T11:20:00-08:00",
              "tag": "AttemptFail",
              "subtag": "AttemptFail_002",
              "subtag_message": "Addressee not available",
              "message": "Addressee not available",
              "location": "Front door, Portland",
              "city": "Portland",
              "state": "OR",
              "zip": "97201",
              "country_iso3": "USA",
              "raw_tag": null
            },
            {
              "slug": "example-post",
              "checkpoint_time": null,
              "tag": "InTransit",
              "subtag": "InTransit_999",
              "subtag_message": "A word that is not known",
              "message": "A word that is not known",
              "location": null,
              "city": "Portland",
              "state": "OR",
              "zip": "97201",
              "country_iso3": "USA",
              "raw_tag": null
            }
          ]
        }
        """;

    /// <summary>A webhook, with the tracking of a shipment that was given up.</summary>
    public const string Webhook = """
        {
          "ts": 1772800000,
          "event": "tracking_update",
          "event_id": "00000000-0000-4000-8000-000000000000",
          "is_tracking_first_tag": false,
          "msg": {
            "id": "example0000000000000000000000002",
            "tracking_number": "EXAMPLE-AS-2",
            "slug": "example-post",
            "tag": "Expired",
            "subtag": "Expired_001",
            "updated_at": "2026-04-10T00:00:00+00:00",
            "checkpoints": [
              {
                "slug": "example-post",
                "checkpoint_time": "2026-03-02T10:00:00+00:00",
                "tag": "InTransit",
                "subtag": "InTransit_001",
                "subtag_message": "In Transit",
                "message": "In Transit",
                "location": null,
                "city": "Salem",
                "state": "OR",
                "zip": null,
                "country_iso3": "USA",
                "raw_tag": null
              }
            ]
          }
        }
        """;

    /// <summary>The answer of the API for several trackings, in the shape before 2023 and with numbers as numbers.</summary>
    public const string List = """
        {
          "meta": {
            "code": 200
          },
          "data": {
            "page": 1,
            "limit": 100,
            "count": 2,
            "trackings": [
              {
                "tracking_number": 1234500001,
                "slug": "example-post",
                "tag": "Pending",
                "subtag": "Pending_001",
                "checkpoints": []
              },
              {
                "slug": "example-post",
                "tag": "InfoReceived",
                "subtag": "InfoReceived_001",
                "updated_at": "2026-03-01T00:00:00+00:00",
                "tracking_number": "1234500002"
              }
            ]
          }
        }
        """;

    /// <summary>The answer of the API for a number that it does not know.</summary>
    public const string Refusal = """
        {
          "meta": {
            "code": 4004,
            "message": "Tracking does not exist.",
            "type": "NotFound"
          },
          "data": {}
        }
        """;
}
