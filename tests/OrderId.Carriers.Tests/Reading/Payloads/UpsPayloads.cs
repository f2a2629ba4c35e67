namespace OrderIds.Tests.Payloads;

/// <summary>Payloads in the shapes that UPS documents. Made up for tests; the numbers are nobody's.</summary>
internal static class UpsPayloads
{
    /// <summary>An inquiry for two packages, one delivered, one on the way: newest activity first.</summary>
    public const string Answer = """
        {
          "trackResponse": {
            "shipment": [
              {
                "inquiryNumber": "EXAMPLE-UPS-1",
                "package": [
                  {
                    "trackingNumber": "EXAMPLE-UPS-1",
                    "deliveryDate": [
                      { "type": "SDD", "date": "20260305" },
                      { "type": "DEL", "date": "20260305" }
                    ],
                    "deliveryTime": { "type": "DEL", "endTime": "113000" },
                    "activity": [
                      {
                        "location": {
                          "address": {
                            "city": "Salem", "stateProvince": "OR", "postalCode": "97301", "countryCode": "US", "country": "US"
                          },
                          "slic": "9730"
                        },
                        "status": { "type": "D", "description": "Delivered", "code": "FS", "statusCode": "011" },
                        "date": "20260305", "time": "113000",
                        "gmtDate": "20260305", "gmtOffset": "-08:00", "gmtTime": "19:30:00"
                      },
                      {
                        "location": { "address": { "city": "Salem", "stateProvince": "OR", "countryCode": "US", "country": "US" } },
                        "status": { "type": "I", "description": "Out for Delivery", "code": "OT", "statusCode": "021" },
                        "date": "20260305", "time": "081500",
                        "gmtDate": "20260305", "gmtOffset": "-08:00", "gmtTime": "16:15:00"
                      },
                      {
                        "location": { "address": { "city": "Salem", "stateProvince": "OR", "countryCode": "US", "country": "US" } },
                        "status": { "type": "I", "description": "Processing at UPS Facility", "code": "DS", "statusCode": "021" },
                        "date": "20260305", "time": "040000",
                        "gmtDate": "20260305", "gmtOffset": "-08:00", "gmtTime": "12:00:00"
                      },
                      {
                        "location": { "address": { "city": "Boise", "stateProvince": "ID", "countryCode": "US", "country": "US" } },
                        "status": { "type": "X", "description": "Severe weather has delayed delivery.", "code": "X1", "statusCode": "052" },
                        "date": "20260303", "time": "221000"
                      },
                      {
                        "location": { "address": {} },
                        "status": {
                          "type": "M", "description": "Shipper created a label, UPS has not received the package yet. ",
                          "code": "MP", "statusCode": "003"
                        },
                        "date": "20260301", "time": "090000",
                        "gmtDate": "20260301", "gmtOffset": "-08:00", "gmtTime": "17:00:00"
                      }
                    ],
                    "currentStatus": {
                      "type": "D", "description": "Delivered", "code": "FS", "statusCode": "011", "simplifiedTextDescription": "Delivered"
                    },
                    "deliveryInformation": { "location": "Front Door", "receivedBy": "A. EXAMPLE", "signature": { "image": "" } },
                    "packageCount": 2,
                    "alternateTrackingNumber": [{ "number": "EXAMPLE-ALTERNATE", "type": "USPS_PIC" }],
                    "service": { "code": "518", "description": "UPS Ground" },
                    "weight": { "unitOfMeasurement": "LBS", "weight": "2.20" }
                  },
                  {
                    "trackingNumber": "EXAMPLE-UPS-2",
                    "deliveryDate": [
                      { "type": "RDD", "date": "20260306" },
                      { "type": "SDD", "date": "20260305" }
                    ],
                    "deliveryTime": { "type": "EDW", "startTime": "124500", "endTime": "164500" },
                    "activity": [
                      {
                        "location": { "address": { "city": "Portland", "stateProvince": "OR", "country": "US" } },
                        "status": { "type": "I", "description": "Arrived at Facility", "code": "AR", "statusCode": "005" },
                        "date": "20260304", "time": "62500",
                        "gmtDate": "20260304", "gmtOffset": "-08:00", "gmtTime": "142500"
                      }
                    ],
                    "currentStatus": { "type": "I", "description": "On the Way", "code": "AR", "statusCode": "005" }
                  }
                ]
              }
            ]
          }
        }
        """;

    /// <summary>An event of Track Alert with the time in UTC beside the local one.</summary>
    public const string Alert = """
        {
          "trackingNumber": "EXAMPLE-UPS-3",
          "localActivityDate": "20260304",
          "localActivityTime": "154207",
          "activityLocation": { "city": "Portland", "stateProvince": "OR", "postalCode": "", "country": "US" },
          "activityStatus": { "type": "I", "code": "OR", "description": "On the Way" },
          "scheduledDeliveryDate": "20260306",
          "actualDeliveryDate": "",
          "actualDeliveryTime": "",
          "gmtActivityDate": "20260304",
          "gmtActivityTime": "234207",
          "deliveryStartTime": "",
          "deliveryEndTime": "",
          "deliveryTimeDescription": "end of day",
          "deliveryPhoto": ""
        }
        """;

    /// <summary>An event of Track Alert about a delivery.</summary>
    public const string DeliveryAlert = """
        {
          "trackingNumber": "EXAMPLE-UPS-3",
          "localActivityDate": "20260306",
          "localActivityTime": "095004",
          "activityLocation": { "city": "SALEM", "stateProvince": "OR", "postalCode": "97301", "country": "US" },
          "activityStatus": { "type": "D", "code": "FS", "description": "Delivered", "descriptionCode": "011" },
          "scheduledDeliveryDate": "20260306",
          "actualDeliveryDate": "20260306",
          "actualDeliveryTime": "095004",
          "gmtActivityDate": "20260306",
          "gmtActivityTime": "175004",
          "gmtOffset": "-08.00",
          "receivedBy": "A. Example"
        }
        """;
}
