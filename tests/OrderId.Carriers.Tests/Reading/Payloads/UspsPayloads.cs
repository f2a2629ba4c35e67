namespace OrderIds.Tests.Payloads;

/// <summary>Payloads in the shapes that USPS documents. Made up for tests; the numbers are nobody's.</summary>
internal static class UspsPayloads
{
    /// <summary>A tracking in detail, newest event first, with the time in GMT beside the local one.</summary>
    public const string Detail = """
        {
          "destinationCity": "SALEM",
          "destinationState": "OR",
          "destinationZIP": "97301",
          "emailEnabled": "true",
          "expectedDeliveryTimeStamp": "2026-03-05T21:00:00",
          "expectedDeliveryType": "Expected Delivery by",
          "kahalaIndicator": "false",
          "mailClass": "USPS Ground Advantage<SUP>&#153;</SUP>",
          "mailType": "DM",
          "originCity": "SEATTLE",
          "originState": "WA",
          "originZIP": "98101",
          "services": [ "USPS Tracking<SUP>&#174;</SUP>" ],
          "serviceTypeCode": "001",
          "status": "Delivered, Left with Individual",
          "statusCategory": "Delivered",
          "statusSummary": "Your item was delivered to an individual at the address at 1:58 pm on March 5, 2026 in SALEM, OR 97301.",
          "tableCode": "T",
          "uniqueMailPieceID": "110158946",
          "mailPieceIntakeDate": "2026-03-01 11:09:19.000000",
          "trackingEvents": [
            {
              "eventType": "Delivered, Left with Individual", "eventTimestamp": "2026-03-05T13:58:00",
              "GMTTimestamp": "2026-03-05T21:58:40Z", "GMTOffset": "-08:00",
              "eventCountry": null, "eventCity": "SALEM", "eventState": "OR", "eventZIP": "97301",
              "firm": null, "name": "A EXAMPLE", "authorizedAgent": "false", "eventCode": "01", "additionalProp": null
            },
            {
              "eventType": "Out for Delivery", "eventTimestamp": "2026-03-05T09:10:00",
              "GMTTimestamp": "2026-03-05T17:10:45Z", "GMTOffset": "-8:00",
              "eventCountry": null, "eventCity": "SALEM", "eventState": "OR", "eventZIP": "97301",
              "firm": null, "name": null, "authorizedAgent": "false", "eventCode": "OF"
            },
            {
              "eventType": "Notice Left (No Authorized Recipient Available)",
              "eventTimestamp": "2026-03-04T14:05:00", "GMTOffset": "-08:00",
              "eventCity": "SALEM", "eventState": "OR", "eventZIP": "97301", "eventCode": "53"
            },
            {
              "eventType": "Arrived at USPS Regional Facility",
              "eventTimestamp": "2026-03-03T01:13:00", "GMTTimestamp": "2026-03-03T09:13:31Z",
              "eventCountry": null, "eventCity": "PORTLAND OR DISTRIBUTION CENTER", "eventState": null, "eventZIP": null, "eventCode": "A1"
            },
            {
              "eventType": "USPS in possession of item", "eventTimestamp": "2026-03-02T11:10:00Z",
              "eventCity": "SEATTLE", "eventState": "WA", "eventZIP": "98101", "eventCode": "03"
            },
            {
              "eventType": "Shipping Label Created, USPS Awaiting Item", "eventTimestamp": "2026-03-01T11:32:00",
              "GMTTimestamp": "2026-03-01T19:32:33Z", "GMTOffset": "-08:00",
              "eventCity": "SEATTLE", "eventState": "WA", "eventZIP": "98101", "eventCode": "GX"
            }
          ],
          "trackingNumber": "EXAMPLE-USPS-1"
        }
        """;

    /// <summary>Two trackings, one of them on its way back to the sender.</summary>
    public const string Several = """
        [
          {
            "trackingNumber": "EXAMPLE-USPS-2", "status": "Addressee Unknown",
            "statusCategory": "Alert", "statusSummary": "The item is being returned to the sender.",
            "trackingEvents": [
              {
                "eventType": "Addressee Unknown", "eventTimestamp": "2026-03-06T10:00:00",
                "GMTTimestamp": "2026-03-06T18:00:00Z", "GMTOffset": "-08:00", "eventCode": "25"
              }
            ]
          },
          {
            "trackingNumber": "EXAMPLE-USPS-3", "status": "Moving Through Network",
            "statusCategory": "Moving Through Network", "statusSummary": "Your item is moving.",
            "predictedDeliveryDate": "2026-03-09", "trackingEvents": []
          }
        ]
        """;

    /// <summary>A summary, which has sentences instead of events.</summary>
    public const string Summary = """
        {
          "trackingNumber": "EXAMPLE-USPS-4",
          "expectedDeliveryDate": "2026-03-05",
          "expectedDeliveryTime": "9:00 pm",
          "eventSummaries": [
            "Out for Delivery, 03/05/2026, 9:10 am, SALEM, OR 97301",
            "Arrived at Post Office, 03/05/2026, 8:59 am, SALEM, OR 97301"
          ]
        }
        """;
}
