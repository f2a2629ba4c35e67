namespace OrderIds.Tests.Payloads;

/// <summary>Payloads in the shapes that Canada Post documents, written as JSON. Made up for tests; the numbers are nobody's.</summary>
internal static class CanadaPostPayloads
{
    /// <summary>The details of a tracking, newest event first.</summary>
    public const string Detail = """
        {
          "tracking-detail": {
            "pin": "EXAMPLE-CP-1", "active-exists": "1", "archive-exists": null,
            "changed-expected-date": "2026-03-05", "destination-postal-id": "K0J1T0",
            "expected-delivery-date": "2026-03-04", "original-pin": null, "service-name": "Expedited Parcels", "return-pin": null,
            "delivery-options": { "item": { "delivery-option": "CH_SGN_OPTION", "delivery-option-description": "Signature Required" } },
            "significant-events": {
              "occurrence": [
                {
                  "event-identifier": "20", "event-date": "2026-03-05", "event-time": "11:59:59", "event-time-zone": "EST",
                  "event-description": "Signature image recorded for Online viewing", "signatory-name": "A EXAMPLE",
                  "event-site": "SAINTE-FOY", "event-province": "QC"
                },
                {
                  "event-identifier": "1496", "event-date": "2026-03-05", "event-time": "11:59:59", "event-time-zone": "EST",
                  "event-description": "Item successfully delivered", "event-site": "SAINTE-FOY", "event-province": "QC"
                },
                {
                  "event-identifier": "0174", "event-date": "2026-03-05", "event-time": "08:27:43", "event-time-zone": "EST",
                  "event-description": "Item out for delivery", "event-site": "SAINTE-FOY", "event-province": "QC"
                },
                {
                  "event-identifier": "0173", "event-date": "2026-03-04", "event-time": "06:19:57", "event-time-zone": "NST",
                  "event-description": "Customer addressing error found", "event-site": "GANDER", "event-province": "NL"
                },
                {
                  "event-identifier": "0100", "event-date": "2026-03-03", "event-time": "14:45:48", "event-time-zone": "",
                  "event-description": "Item processed at postal facility", "event-site": "QUEBEC", "event-province": "QC"
                }
              ]
            }
          }
        }
        """;

    /// <summary>The summaries of two trackings.</summary>
    public const string Summary = """
        {
          "tracking-summary": {
            "pin-summary": [
              {
                "pin": "EXAMPLE-CP-2", "service-name": "Expedited Parcels", "mailed-on-date": "2026-03-01",
                "expected-delivery-date": "2026-03-05", "actual-delivery-date": null,
                "event-date-time": "20260304:133457", "event-description": "Item out for delivery", "event-type": "OUT",
                "event-location": "TORONTO, ON", "signatory-name": null
              },
              {
                "pin": "EXAMPLE-CP-3", "expected-delivery-date": "2026-03-05", "actual-delivery-date": "2026-03-05",
                "event-date-time": "20260305:101500", "event-description": "Delivered", "event-location": "VANCOUVER, BC"
              }
            ]
          }
        }
        """;
}
