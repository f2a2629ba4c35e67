namespace OrderIds.Tests.Payloads;

/// <summary>Payloads in the shapes that Australia Post, GLS and La Poste document. Made up for tests; the numbers are nobody's.</summary>
internal static class PostPayloads
{
    /// <summary>A consignment of two articles, an article by itself, and a number that is wrong.</summary>
    public const string AustraliaPost = """
        {
          "tracking_results": [
            {
              "tracking_id": "EXAMPLE-AP-1",
              "trackable_items": [
                {
                  "consignment_id": "EXAMPLE-AP-1", "number_of_items": 2,
                  "items": [
                    {
                      "article_id": "EXAMPLE-AP-1-01", "product_type": "Parcel Post",
                      "events": [
                        { "location": "KEW VIC", "description": "Delivered - Left in a safe place", "date": "2026-03-05T11:04:27+11:00" },
                        { "location": "OAKLEIGH VIC", "description": "Onboard for delivery", "date": "2026-03-05T08:34:14+11:00" },
                        { "description": "In transit to next facility in OAKLEIGH VIC", "date": "2026-03-04T11:55:37+11:00" },
                        { "description": "Shipping information received by Australia Post", "date": "2026-03-02T00:22:43+11:00" }
                      ],
                      "status": "Delivered"
                    },
                    { "article_id": "EXAMPLE-AP-1-02", "product_type": "Parcel Post", "events": [], "status": "Possible delay" }
                  ]
                }
              ]
            },
            {
              "tracking_id": "EXAMPLE-AP-2", "status": "In transit",
              "trackable_items": [
                {
                  "article_id": "EXAMPLE-AP-2", "product_type": "International",
                  "events": [
                    {
                      "location": "SYDNEY NSW", "description": "Arrived awaiting clearance (Inbound)",
                      "date": "2026-03-04T16:09:03+11:00"
                    },
                    {
                      "location": "SYDNEY NSW", "description": "Handled in a new way",
                      "date": "2026-03-04T15:00:00+11:00"
                    }
                  ],
                  "status": "In transit"
                }
              ]
            },
            { "tracking_id": "EXAMPLE-AP-3", "errors": [ { "code": "ESB-10001", "name": "Invalid tracking ID" } ] }
          ]
        }
        """;

    /// <summary>A parcel at a shop, a parcel with an event of a new reason, and a number that is not found.</summary>
    public const string Gls = """
        {
          "parcels": [
            {
              "requested": "EXAMPLE-REF", "unitno": "EXAMPLE-GLS-1", "status": "DELIVEREDPS", "statusDateTime": "2026-03-05T15:13:46+0100",
              "events": [
                {
                  "code": "DELIVD.PARCELSHOP", "city": "", "postalCode": "", "country": "",
                  "description": "Delivered at the ParcelShop.", "eventDateTime": "2026-03-05T15:13:46+0100"
                },
                {
                  "code": "INTIAL.NORMAL", "city": "Berlin", "postalCode": "10437", "country": "DE",
                  "description": "Handed over to GLS.", "eventDateTime": "2026-03-04T10:46:14+0100"
                },
                {
                  "code": "INTIAL.PREADVICE", "city": "", "postalCode": "", "country": "DE",
                  "description": "Entered.", "eventDateTime": "2026-03-03T09:30:00+0100"
                }
              ]
            },
            {
              "requested": "EXAMPLE-GLS-2", "unitno": "EXAMPLE-GLS-2", "status": "INDELIVERY", "statusDateTime": "2026-03-05T08:00:00+0100",
              "events": [
                {
                  "code": "OUTDEL.NEW_REASON", "city": "Berlin", "postalCode": "10437", "country": "DE",
                  "description": "On its way.", "eventDateTime": "2026-03-05T07:59:00+0100"
                }
              ]
            },
            { "requested": "EXAMPLE-GLS-3", "errorCode": "E_404_01", "errorMessage": "Resource Not Found" }
          ]
        }
        """;

    /// <summary>A shipment that came back, and a number that is wrong.</summary>
    public const string LaPoste = """
        [
          {
            "lang": "fr_FR", "scope": "open", "returnCode": 200,
            "shipment": {
              "idShip": "EXAMPLE-LP-1", "holder": 4, "product": "colissimo", "isFinal": true,
              "entryDate": "2026-03-02T14:43:00+01:00", "estimDate": "2026-03-05T09:38:00+01:00",
              "timeline": [ { "shortLabel": "Votre colis est entre nos mains.", "id": 1, "country": "FR", "status": true, "type": 1 } ],
              "event": [
                { "code": "DI2", "label": "Distribué à l'expéditeur.", "date": "2026-03-12T09:38:00+01:00" },
                { "code": "RE1", "label": "Retourné à l'expéditeur.", "date": "2026-03-09T09:38:00+01:00" },
                { "code": "ND1", "label": "Non distribuable.", "date": "2026-03-05T12:00:00+01:00" },
                { "code": "MD2", "label": "Mis en distribution.", "date": "2026-03-05T09:01:00+01:00" },
                { "code": "DO3", "label": "Retenu en douane.", "date": "2026-03-04T16:25:00+01:00", "country": "BR" },
                { "code": "PC1", "label": "Pris en charge.", "date": "2026-03-02T14:43:00+01:00" },
                { "code": "DR1", "label": "En préparation.", "date": "2026-03-02T14:41:00+01:00" }
              ],
              "contextData": { "originCountry": "FR", "arrivalCountry": "BR" }
            }
          },
          {
            "lang": "fr_FR", "scope": "open", "returnCode": 400,
            "returnMessage": "Le numéro que vous avez saisi n’est pas valide.", "idShip": "EXAMPLE-LP-2"
          }
        ]
        """;
}
