namespace OrderIds.Tests.Payloads;

/// <summary>Payloads in the shapes that Ship24 documents. Made up for tests; the numbers are nobody's.</summary>
internal static class Ship24Payloads
{
    /// <summary>An answer of the API, newest event first, in local times.</summary>
    public const string Answer = """
        {
          "data": {
            "trackings": [
              {
                "tracker": {
                  "trackerId": "example",
                  "trackingNumber": "EXAMPLE-S24-1",
                  "isSubscribed": true,
                  "createdAt": "2026-03-01T08:00:00.000Z"
                },
                "shipment": {
                  "shipmentId": "example",
                  "statusCode": "delivery_delivered",
                  "statusCategory": "delivery",
                  "statusMilestone": "delivered",
                  "delivery": {
                    "estimatedDeliveryDate": "2026-03-05T18:00:00",
                    "courierEstimatedDeliveryDate": {
                      "from": "2026-03-04T08:00:00",
                      "to": "2026-03-04T20:00:00"
                    },
                    "service": null,
                    "signedBy": "A. Example"
                  },
                  "trackingNumbers": [
                    {
                      "tn": "EXAMPLE-S24-1"
                    },
                    {
                      "tn": "EXAMPLE-S24-9"
                    }
                  ]
                },
                "events": [
                  {
                    "eventId": "e-4",
                    "trackingNumber": "EXAMPLE-S24-1",
                    "eventTrackingNumber": "EXAMPLE-S24-1",
                    "status": "Delivered",
                    "occurrenceDatetime": "2026-03-04T17:00:00",
                    "order": 4,
                    "location": "Salem, OR",
                    "sourceCode": "example-tracking",
                    "courierCode": "example-post",
                    "statusCode": "delivery_delivered",
                    "statusCategory": "delivery",
                    "statusMilestone": "delivered"
                  },
                  {
                    "eventId": "e-3",
                    "status": "Held for documents",
                    "occurrenceDatetime": "2026-03-03T10:00:00+02:00",
                    "order": 3,
                    "location": null,
                    "courierCode": "example-post",
                    "statusCode": "customs_exception",
                    "statusCategory": "customs",
                    "statusMilestone": "in_transit"
                  },
                  {
                    "eventId": "e-2",
                    "status": "Left",
                    "occurrenceDatetime": "2026-03-02",
                    "order": 2,
                    "location": "Portland, OR",
                    "courierCode": "example-line",
                    "statusCode": null,
                    "statusCategory": null,
                    "statusMilestone": "in_transit"
                  },
                  {
                    "eventId": "e-1",
                    "status": "Announced",
                    "occurrenceDatetime": "2026-03-01T08:00:00.000Z",
                    "order": 1,
                    "courierCode": "example-line",
                    "statusCode": "data_order_created",
                    "statusCategory": "data",
                    "statusMilestone": "info_received"
                  }
                ],
                "statistics": {
                  "timestamps": {
                    "deliveredDatetime": "2026-03-04T17:00:00"
                  }
                }
              }
            ]
          }
        }
        """;

    /// <summary>A webhook of a proof of delivery.</summary>
    public const string Proof = """
        {
          "trackings": [
            {
              "metadata": {
                "generatedAt": "2026-03-05T09:00:00.000Z",
                "messageId": "example",
                "topic": "tracking/pod"
              },
              "tracker": {
                "trackerId": "example",
                "trackingNumber": "EXAMPLE-S24-2"
              },
              "data": {
                "status": "found",
                "courier": "example-tracking",
                "content": {
                  "type": "application/pdf",
                  "text": null
                }
              }
            }
          ]
        }
        """;
}
