namespace OrderIds.Tests.Payloads;

/// <summary>Payloads in the shapes that DHL documents. Made up for tests; the numbers are nobody's.</summary>
internal static class DhlPayloads
{
    /// <summary>Shipments of three services, of which two say more than the status code.</summary>
    public const string Unified = """
        {
          "url": "/shipments?trackingNumber=EXAMPLE-DHL-1",
          "shipments": [
            {
              "id": "EXAMPLE-DHL-1",
              "service": "parcel-de",
              "origin": { "address": { "countryCode": "DE" } },
              "destination": { "address": { "countryCode": "DE" } },
              "status": {
                "timestamp": "2026-03-05T14:12:00",
                "location": { "address": { "addressLocality": "Leipzig", "postalCode": "04109", "countryCode": "DE" } },
                "statusCode": "delivered", "status": "ZU", "description": "The shipment has been delivered."
              },
              "details": {
                "product": { "productName": "DHL PAKET" },
                "proofOfDeliverySignedAvailable": true,
                "proofOfDelivery": {
                  "timestamp": "2026-03-05T14:12:00", "signatureUrl": "https://example.com/signature",
                  "signed": { "@type": "Person", "familyName": "Example", "givenName": "A.", "name": "Example" }
                },
                "totalNumberOfPieces": 1, "pieceIds": [ "EXAMPLE-PIECE" ], "weight": { "value": 2.5, "unitText": "kg" }
              },
              "events": [
                {
                  "timestamp": "2026-03-05T14:12:00",
                  "statusCode": "delivered", "status": "ZU", "description": "The shipment has been delivered."
                },
                {
                  "timestamp": "2026-03-05T08:01:00", "location": { "address": { "addressLocality": "Leipzig" } },
                  "statusCode": "transit", "status": "PO", "description": "Loaded onto the delivery vehicle."
                },
                {
                  "timestamp": "2026-03-04T23:40:00", "location": { "address": { "addressLocality": "Leipzig" } },
                  "statusCode": "transit", "statusDetailed": "EE", "status": "In transit", "description": "Arrived."
                },
                {
                  "timestamp": "2026-03-03T18:02:00+01:00",
                  "statusCode": "pre-transit", "status": "VA", "description": "Announced."
                }
              ]
            },
            {
              "id": 7777777770,
              "service": "express",
              "status": {
                "timestamp": "2026-03-05T09:30:00+01:00",
                "statusCode": "transit", "status": "CC", "description": "Awaiting collection by the consignee"
              },
              "estimatedTimeOfDelivery": "2026-03-06T00:00:00",
              "estimatedDeliveryTimeFrame": {
                "estimatedFrom": "2026-03-06T10:00:00+01:00", "estimatedThrough": "2026-03-06T14:00:00+01:00"
              },
              "events": [
                {
                  "timestamp": "2026-03-05T09:30:00+01:00", "location": { "address": { "addressLocality": "LEIPZIG - GERMANY" } },
                  "statusCode": "transit", "status": "CC", "description": "Awaiting collection by the consignee"
                },
                {
                  "timestamp": "2026-03-04T02:10:00+01:00", "location": { "address": { "addressLocality": "LEIPZIG - GERMANY" } },
                  "statusCode": "transit", "status": "OH", "description": "Shipment on hold"
                }
              ]
            },
            {
              "id": "EXAMPLE-DHL-3",
              "service": "ecommerce",
              "status": {
                "timestamp": "2026-03-05T09:30:00-05:00",
                "statusCode": "failure", "status": "Refused", "description": "REFUSED BY THE RECIPIENT"
              },
              "events": []
            }
          ],
          "possibleAdditionalShipmentsUrl": [ "/shipments?trackingNumber=EXAMPLE-DHL-1&service=parcel-nl" ]
        }
        """;

    /// <summary>A shipment of DHL Express with two pieces, oldest event first.</summary>
    public const string Express = """
        {
          "shipments": [
            {
              "shipmentTrackingNumber": "EXAMPLE-DX-1",
              "status": "Success",
              "shipmentTimestamp": "2026-03-02T13:42:48",
              "productCode": "P",
              "description": "EXAMPLE",
              "shipperDetails": {
                "name": "", "postalAddress": { "countryCode": "DE" },
                "serviceArea": [ { "code": "LEJ", "description": "LEIPZIG-DE" } ]
              },
              "events": [
                {
                  "date": "2026-03-02", "time": "13:56:21", "GMTOffset": "+01:00", "typeCode": "PU", "description": "Shipment picked up",
                  "serviceArea": [ { "code": "LEJ", "description": "LEIPZIG-DE" } ]
                },
                {
                  "date": "2026-03-03", "time": "04:18:00", "typeCode": "CD", "description": "Clearance delay",
                  "serviceArea": [ { "code": "OSL", "description": "OSLO-NO" } ]
                },
                {
                  "date": "2026-03-04", "time": "10:50:14", "GMTOffset": "+01:00", "typeCode": "PD", "description": "Partial delivery",
                  "serviceArea": [ { "code": "OSL", "description": "OSLO-NO" } ], "signedBy": "A EXAMPLE"
                }
              ],
              "numberOfPieces": 2,
              "pieces": [
                {
                  "number": 1, "typeCode": "SMF", "shipmentTrackingNumber": "EXAMPLE-DX-1", "trackingNumber": "EXAMPLE-JD-1", "weight": 3,
                  "events": [
                    { "date": "2026-03-04", "time": "10:50:14", "GMTOffset": "+01:00", "typeCode": "OK", "description": "Delivered" }
                  ]
                },
                {
                  "number": 2, "typeCode": "SMF", "shipmentTrackingNumber": "EXAMPLE-DX-1", "trackingNumber": "EXAMPLE-JD-2", "weight": 3,
                  "events": [
                    { "date": "2026-03-04", "time": "08:00:00", "GMTOffset": "+01:00", "typeCode": "MS", "description": "Missorted" }
                  ]
                }
              ],
              "estimatedDeliveryDate": "2026-03-05T23:59:00"
            }
          ]
        }
        """;
}
