namespace OrderIds.Tests.Payloads;

/// <summary>Payloads in the shapes that Royal Mail documents. Made up for tests; the numbers are nobody's.</summary>
internal static class RoyalMailPayloads
{
    /// <summary>The events of a mail piece that was signed for.</summary>
    public const string Events = """
        {
          "mailPieces": {
            "mailPieceId": "EXAMPLE-2D-1", "carrierShortName": "RM", "carrierFullName": "Royal Mail Group Ltd",
            "summary": {
              "uniqueItemId": "EXAMPLE-2D-1", "oneDBarcode": "EXAMPLE-RM-1",
              "productId": "SD2", "productName": "Special Delivery Guaranteed",
              "lastEventCode": "EVKSP", "lastEventName": "Delivered and signed", "lastEventDateTime": "2026-03-05T10:04:00+0000",
              "lastEventLocationName": "Stafford DO", "statusDescription": "Delivered", "statusCategory": "DELIVERED",
              "summaryLine": "Item EXAMPLE-RM-1 was delivered on 2026-03-05."
            },
            "signature": { "recipientName": "A EXAMPLE", "signatureDateTime": "2026-03-05T10:04:00+0000", "imageId": "001234" },
            "estimatedDelivery": {
              "date": "2026-03-05", "startOfEstimatedWindow": "08:00:00+0000", "endOfEstimatedWindow": "11:00:00+0000"
            },
            "events": [
              {
                "eventCode": "EVKSP", "eventName": "Delivered and signed",
                "eventDateTime": "2026-03-05T10:04:00+0000", "locationName": "Stafford DO"
              },
              {
                "eventCode": "EVGPD", "eventName": "Due to be delivered today",
                "eventDateTime": "2026-03-05T07:10:00+0000", "locationName": "Stafford DO"
              },
              {
                "eventCode": "EVXXX", "eventName": "Something new",
                "eventDateTime": "2026-03-05T05:00:00+0000", "locationName": "Stafford DO"
              },
              {
                "eventCode": "EVNMI", "eventName": "Forwarded - missort",
                "eventDateTime": "2026-03-04T22:31:00+0000", "locationName": "Stafford DO"
              },
              {
                "eventCode": "EVDAV", "eventName": "Accepted at Post Office",
                "eventDateTime": "2026-03-04T15:02:00+0000", "locationName": "Example Post Office"
              }
            ],
            "links": {
              "summary": { "href": "/mailpieces/v2/summary?mailPieceId=EXAMPLE-2D-1", "title": "Summary", "description": "Get summary" }
            }
          }
        }
        """;

    /// <summary>A summary of three: on its way by its last event, by its category only, and not found.</summary>
    public const string Summary = """
        {
          "mailPieces": [
            {
              "mailPieceId": "EXAMPLE-RM-2", "status": "200", "carrierShortName": "RM",
              "summary": {
                "oneDBarcode": "EXAMPLE-RM-2", "lastEventCode": "EVNRD", "lastEventName": "Redirected",
                "lastEventDateTime": "2026-03-04T10:04:00+0000", "lastEventLocationName": "Stafford DO", "statusCategory": "IN TRANSIT"
              }
            },
            {
              "mailPieceId": "EXAMPLE-RM-3", "status": "200", "carrierShortName": "RM",
              "summary": {
                "lastEventCode": "EVYYY", "lastEventName": "Something else",
                "lastEventDateTime": "2026-03-04T10:04:00+0000", "statusCategory": "DELIVERED"
              }
            },
            {
              "mailPieceId": "EXAMPLE-RM-4", "status": "404",
              "error": { "errorCode": "E1142", "errorDescription": "Barcode reference mailPieceId is not recognised" }
            }
          ]
        }
        """;
}
