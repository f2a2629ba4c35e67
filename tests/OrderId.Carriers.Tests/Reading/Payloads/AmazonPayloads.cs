using OrderIds.Carriers.Vendors.Amazon;

namespace OrderIds.Tests.Payloads;

/// <summary>
/// Payloads in the shapes that Amazon documents for its selling partner API. Made up for tests; the numbers are nobody's.
/// </summary>
internal static class AmazonPayloads
{
    /// <summary>Shipping v2: a package that could not be delivered and came back.</summary>
    public const string ShippingV2 = """
        {
          "payload": {
            "trackingId": "EXAMPLE-AZ-1",
            "alternateLegTrackingId": "EXAMPLE-AZ-1R",
            "eventHistory": [
              {
                "eventTime": "2026-03-01T08:00:00Z",
                "eventCode": "ReadyForReceive",
                "location": null,
                "shipmentType": "FORWARD"
              },
              {
                "eventTime": "2026-03-01T20:00:00Z",
                "eventCode": "PickupDone",
                "location": {
                  "city": "Springfield",
                  "stateOrRegion": "OR",
                  "countryCode": "US",
                  "postalCode": "97301"
                },
                "shipmentType": "FORWARD"
              },
              {
                "eventTime": "2026-03-02T04:00:00Z",
                "eventCode": "ArrivedAtCarrierFacility",
                "location": {
                  "city": "Portland",
                  "stateOrRegion": "OR",
                  "countryCode": "US",
                  "postalCode": "97301"
                },
                "shipmentType": "FORWARD"
              },
              {
                "eventTime": "2026-03-02T16:00:00Z",
                "eventCode": "OutForDelivery",
                "location": {
                  "city": "Salem",
                  "stateOrRegion": "OR",
                  "countryCode": "US",
                  "postalCode": "97301"
                },
                "shipmentType": "FORWARD"
              },
              {
                "eventTime": "2026-03-02T19:00:00Z",
                "eventCode": "Undeliverable",
                "location": {
                  "city": "Salem",
                  "stateOrRegion": "OR",
                  "countryCode": "US",
                  "postalCode": "97301"
                },
                "shipmentType": "FORWARD"
              },
              {
                "eventTime": "2026-03-03T10:00:00Z",
                "eventCode": "ReturnInitiated",
                "location": null,
                "shipmentType": "RETURNS"
              },
              {
                "eventTime": "2026-03-05T10:00:00Z",
                "eventCode": "Delivered",
                "location": {
                  "city": "Springfield",
                  "stateOrRegion": "OR",
                  "countryCode": "US",
                  "postalCode": "97301"
                },
                "shipmentType": "RETURNS"
              }
            ],
            "promisedDeliveryDate": "2026-03-02T23:00:00Z",
            "summary": {
              "status": "Undeliverable",
              "trackingDetailCodes": {
                "forward": [
                  "AddressNotFound"
                ],
                "returns": []
              }
            }
          }
        }
        """;

    /// <summary>Shipping v1: the summary says more than the events.</summary>
    public const string ShippingV1 = """
        {
          "trackingId": "EXAMPLE-AZ-2",
          "summary": {
            "status": "Delivered"
          },
          "promisedDeliveryDate": "2026-03-03T03:00:00Z",
          "eventHistory": [
            {
              "eventTime": "2026-03-02T16:00:00Z",
              "eventCode": "OutForDelivery",
              "location": {
                "city": "Salem",
                "stateOrRegion": "OR",
                "countryCode": "US",
                "postalCode": "97301"
              }
            },
            {
              "eventTime": "2026-03-02T04:00:00Z",
              "eventCode": "Departed",
              "location": {
                "city": "Portland",
                "stateOrRegion": "OR",
                "countryCode": "US",
                "postalCode": "97301"
              }
            },
            {
              "eventTime": "2026-03-01T20:00:00Z",
              "eventCode": "PickupDone",
              "location": {
                "city": "Springfield",
                "stateOrRegion": "OR",
                "countryCode": "US",
                "postalCode": "97301"
              }
            }
          ]
        }
        """;

    /// <summary>Fulfillment Outbound: a package, newest event first.</summary>
    public const string FbaOutbound = """
        {
          "payload": {
            "packageNumber": 100000001,
            "trackingNumber": "EXAMPLE-FBA-1",
            "customerTrackingLink": "https://example.com/track/1",
            "carrierCode": "EXAMPLE",
            "shipDate": "2026-03-01T00:00:00Z",
            "estimatedArrivalDate": "2026-03-04T20:00:00Z",
            "shipToAddress": {
              "name": "A. Example",
              "city": "Salem",
              "stateOrRegion": "OR",
              "countryCode": "US",
              "postalCode": "97301"
            },
            "currentStatus": "DELIVERED",
            "currentStatusDescription": "Example: at the door",
            "signedForBy": "A. Example",
            "trackingEvents": [
              {
                "eventDate": "2026-03-04T18:00:00Z",
                "eventAddress": {
                  "city": "Salem",
                  "state": "OR",
                  "country": "US"
                },
                "eventCode": "EVENT_301",
                "eventDescription": "Example: handed over"
              },
              {
                "eventDate": "2026-03-04T09:00:00Z",
                "eventAddress": {
                  "city": "Salem",
                  "state": "OR",
                  "country": "US"
                },
                "eventCode": "EVENT_302",
                "eventDescription": "Out for delivery."
              },
              {
                "eventDate": "2026-03-02T09:00:00Z",
                "eventAddress": {
                  "city": "Portland",
                  "state": "OR",
                  "country": "US"
                },
                "eventCode": "EVENT_201",
                "eventDescription": "Arrival scan."
              },
              {
                "eventDate": "2026-03-01T09:00:00Z",
                "eventAddress": {
                  "city": "Springfield",
                  "state": "OR",
                  "country": "US"
                },
                "eventCode": "EVENT_102",
                "eventDescription": "Picked up."
              }
            ]
          }
        }
        """;

    /// <summary>The notification of a milestone, as EventBridge wraps it.</summary>
    public const string Milestones = """
        {
          "version": "0",
          "id": "example",
          "detail-type": "SHIPMENT_TRACKING_MILESTONE_CHANGED",
          "detail": {
            "notificationVersion": "1.0",
            "notificationType": "SHIPMENT_TRACKING_MILESTONE_CHANGED",
            "payloadVersion": "2026-01-30",
            "eventTime": "2026-03-04T19:00:00Z",
            "notificationMetadata": {
              "applicationId": "example",
              "subscriptionId": "example",
              "publishTime": "2026-03-04T19:00:01Z",
              "notificationId": "example"
            },
            "payload": {
              "shipmentTrackingMilestoneChangedNotification": {
                "trackingDetail": {
                  "identifier": {
                    "aftn": "EXAMPLE-MS-1"
                  },
                  "latestMilestone": {
                    "status": {
                      "code": "DELIVERED",
                      "subCode": "PORCH",
                      "description": "Delivered to porch"
                    },
                    "location": {
                      "address": {
                        "city": "Salem",
                        "region": "OR",
                        "countryCode": "US"
                      }
                    },
                    "occurredAt": "2026-03-04T18:00:00Z"
                  },
                  "milestoneHistory": [
                    {
                      "status": {
                        "code": "OUT_FOR_DELIVERY",
                        "description": "Out for delivery"
                      },
                      "location": {
                        "address": {
                          "city": "Salem",
                          "region": "OR",
                          "countryCode": "US"
                        }
                      },
                      "occurredAt": "2026-03-04T09:00:00Z"
                    },
                    {
                      "status": {
                        "code": "SHIPPED",
                        "description": "Departed origin"
                      },
                      "occurredAt": "2026-03-01T09:00:00Z"
                    },
                    {
                      "status": {
                        "code": "ORDER_PREPARING",
                        "description": "Preparing to ship"
                      },
                      "occurredAt": "2026-02-28T09:00:00Z"
                    }
                  ],
                  "trackingEstimates": [
                    {
                      "type": "ESTIMATED_DELIVERY_DATE",
                      "estimatedInterval": {
                        "startTime": "2026-03-04T15:00:00Z",
                        "endTime": "2026-03-04T20:00:00Z"
                      },
                      "lastUpdatedTime": "2026-03-01T09:00:00Z"
                    }
                  ],
                  "trackingUrl": "https://example.com/track/1"
                }
              }
            }
          }
        }
        """;
}
