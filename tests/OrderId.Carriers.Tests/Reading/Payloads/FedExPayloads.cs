namespace OrderIds.Tests.Payloads;

/// <summary>Payloads in the shape that FedEx documents. Made up for tests; the numbers are nobody's.</summary>
internal static class FedExPayloads
{
    /// <summary>A number that was used twice, delivered both times, and one that is not found.</summary>
    public const string Answer = """
        {
          "transactionId": "example-transaction",
          "customerTransactionId": "example",
          "output": {
            "completeTrackResults": [
              {
                "trackingNumber": "EXAMPLE-FX-1",
                "trackResults": [
                  {
                    "trackingNumberInfo": {
                      "trackingNumber": "EXAMPLE-FX-1", "carrierCode": "FDXE", "trackingNumberUniqueId": "2460~EXAMPLE-FX-1~FX"
                    },
                    "additionalTrackingInfo": { "hasAssociatedShipments": false },
                    "latestStatusDetail": {
                      "code": "DL", "derivedCode": "DL", "statusByLocale": "Delivered", "description": "Delivered",
                      "scanLocation": { "city": "SALEM", "stateOrProvinceCode": "OR", "countryCode": "US", "residential": false }
                    },
                    "dateAndTimes": [
                      { "type": "ACTUAL_DELIVERY", "dateTime": "2026-03-05T12:41:57-08:00" },
                      { "type": "ACTUAL_PICKUP", "dateTime": "2026-03-01T16:05:00-08:00" },
                      { "type": "SHIP", "dateTime": "2026-03-01T00:00:00-06:00" }
                    ],
                    "scanEvents": [
                      {
                        "date": "2026-03-05T12:41:57-08:00", "eventType": "DL", "eventDescription": "Delivered",
                        "exceptionCode": "", "exceptionDescription": "",
                        "scanLocation": {
                          "streetLines": [""], "city": "SALEM", "stateOrProvinceCode": "OR", "postalCode": "97301", "countryCode": "US"
                        },
                        "locationType": "DELIVERY_LOCATION", "derivedStatusCode": "DL", "derivedStatus": "Delivered"
                      },
                      {
                        "date": "2026-03-05T06:47:00-08:00", "eventType": "OD", "eventDescription": "On FedEx vehicle for delivery",
                        "exceptionCode": "", "exceptionDescription": "",
                        "scanLocation": { "city": "SALEM", "stateOrProvinceCode": "OR", "countryCode": "US" },
                        "derivedStatusCode": "IT", "derivedStatus": "In transit"
                      },
                      {
                        "date": "2026-03-04T11:26:00-08:00", "eventType": "DE", "eventDescription": "Delivery exception",
                        "exceptionCode": "08", "exceptionDescription": "Customer not available or business closed",
                        "scanLocation": { "city": "SALEM", "stateOrProvinceCode": "OR", "countryCode": "US" },
                        "derivedStatusCode": "DE", "derivedStatus": "Delivery exception"
                      },
                      {
                        "date": "2026-03-03T11:29:00-08:00", "eventType": "DY", "eventDescription": "Delay",
                        "exceptionCode": "A52", "exceptionDescription": "Package delayed",
                        "scanLocation": { "city": "PORTLAND", "stateOrProvinceCode": "OR", "countryCode": "US" },
                        "derivedStatusCode": "DY", "derivedStatus": "Delay",
                        "delayDetail": { "type": "WEATHER", "subType": "SNOW", "status": "DELAYED" }
                      },
                      {
                        "date": "2026-03-01T16:43:00-08:00", "eventType": "AO", "eventDescription": "Shipment arriving On-Time",
                        "exceptionCode": "", "exceptionDescription": "",
                        "scanLocation": { "countryCode": "US" }, "derivedStatusCode": "IT", "derivedStatus": "In transit"
                      },
                      {
                        "date": "2026-03-01T00:00:00", "eventType": "PU", "eventDescription": "Picked up",
                        "exceptionCode": "", "exceptionDescription": "",
                        "scanLocation": { "city": "SEATTLE", "stateOrProvinceCode": "WA", "postalCode": "98101", "countryCode": "US" },
                        "derivedStatusCode": "PU"
                      },
                      {
                        "date": "2026-02-28T15:30:57-06:00", "eventDescription": "Shipment information sent to FedEx",
                        "scanLocation": { "postalCode": "98101", "countryCode": "US" }, "locationType": "CUSTOMER",
                        "derivedStatusCode": "IN", "derivedStatus": "Label created"
                      }
                    ],
                    "deliveryDetails": { "deliveryAttempts": "1", "receivedByName": "A.EXAMPLE", "locationType": "RESIDENCE" },
                    "estimatedDeliveryTimeWindow": { "window": {} },
                    "standardTransitTimeWindow": { "window": { "ends": "2026-03-03T20:00:00-08:00" } },
                    "returnDetail": {}
                  },
                  {
                    "trackingNumberInfo": {
                      "trackingNumber": "EXAMPLE-FX-1", "carrierCode": "FDXE", "trackingNumberUniqueId": "2461~EXAMPLE-FX-1~FX"
                    },
                    "latestStatusDetail": {
                      "code": "OD", "derivedCode": "IT", "statusByLocale": "In transit", "description": "On FedEx vehicle for delivery"
                    },
                    "dateAndTimes": [
                      { "type": "ESTIMATED_DELIVERY", "dateTime": "2026-06-02T20:00:00-07:00" },
                      { "type": "COMMITMENT", "dateTime": "2026-06-01T20:00:00-07:00" }
                    ],
                    "scanEvents": [
                      {
                        "date": "2026-06-02T06:47:00-07:00", "eventType": "OD", "eventDescription": "On FedEx vehicle for delivery",
                        "scanLocation": { "city": "BOISE" }
                      }
                    ],
                    "estimatedDeliveryTimeWindow": {
                      "window": { "begins": "2026-06-02T14:00:00-07:00", "ends": "2026-06-02T18:00:00-07:00" }
                    },
                    "returnDetail": {
                      "authorizationName": "A. Example", "reasonDetail": [{ "type": "REJECTED", "description": "Wrong colour" }]
                    }
                  }
                ]
              },
              {
                "trackingNumber": "EXAMPLE-FX-2",
                "trackResults": [
                  {
                    "trackingNumberInfo": { "trackingNumber": "EXAMPLE-FX-2", "carrierCode": "", "trackingNumberUniqueId": "" },
                    "error": { "code": "TRACKING.TRACKINGNUMBER.NOTFOUND", "message": "Tracking number cannot be found." }
                  }
                ]
              }
            ]
          }
        }
        """;
}
