namespace OrderIds.Tests.Payloads;

/// <summary>Payloads in the shapes that 17TRACK documents. Made up for tests; the numbers are nobody's.</summary>
internal static class SeventeenTrackPayloads
{
    /// <summary>The answer of the API: two carriers, each newest first, and a number that was rejected.</summary>
    public const string Answer = """
        {
          "code": 0,
          "data": {
            "accepted": [
              {
                "number": "EXAMPLE-17-1",
                "carrier": 900001,
                "param": null,
                "tag": "",
                "track_info": {
                  "shipping_info": {
                    "shipper_address": {
                      "country": "CN"
                    },
                    "recipient_address": {
                      "country": "US"
                    }
                  },
                  "latest_status": {
                    "status": "Delivered",
                    "sub_status": "Delivered_Other",
                    "sub_status_descr": null
                  },
                  "latest_event": {
                    "time_iso": "2026-03-12T13:34:00-08:00",
                    "time_utc": "2026-03-12T21:34:00Z",
                    "time_raw": {
                      "date": null,
                      "time": null,
                      "timezone": null
                    },
                    "description": "Delivered",
                    "location": null,
                    "stage": "Delivered",
                    "sub_status": "Delivered_Other",
                    "address": {
                      "country": "US",
                      "state": "OR",
                      "city": "Salem",
                      "street": null,
                      "postal_code": "97301"
                    }
                  },
                  "time_metrics": {
                    "days_after_order": 10,
                    "days_of_transit": 9,
                    "days_of_transit_done": 9,
                    "days_after_last_update": 0,
                    "estimated_delivery_date": {
                      "source": "Official",
                      "from": "2026-03-11T08:00:00-08:00",
                      "to": "2026-03-13T20:00:00-08:00"
                    }
                  },
                  "milestone": [
                    {
                      "key_stage": "InfoReceived",
                      "time_iso": null,
                      "time_utc": null
                    }
                  ],
                  "misc_info": {
                    "risk_factor": 0,
                    "weight_kg": "1.5"
                  },
                  "tracking": {
                    "providers_hash": 1,
                    "providers": [
                      {
                        "provider": {
                          "key": 900001,
                          "name": "Example Export Post",
                          "alias": "EXPORT",
                          "country": "CN"
                        },
                        "latest_sync_status": "Success",
                        "latest_sync_time": "2026-03-12T22:00:00Z",
                        "events_hash": 1,
                        "events": [
                          {
                            "time_iso": "2026-03-04T20:00:00+08:00",
                            "time_utc": "2026-03-04T12:00:00Z",
                            "time_raw": {
                              "date": null,
                              "time": null,
                              "timezone": null
                            },
                            "description": "Departed the country",
                            "location": "Example City",
                            "stage": "Departure",
                            "sub_status": "InTransit_Departure",
                            "address": null
                          },
                          {
                            "time_iso": "2026-03-03T10:30:00+08:00",
                            "time_utc": "2026-03-03T02:30:00Z",
                            "time_raw": {
                              "date": null,
                              "time": null,
                              "timezone": null
                            },
                            "description": "Picked up",
                            "location": "Example City",
                            "stage": "PickedUp",
                            "sub_status": "InTransit_PickedUp",
                            "address": null
                          },
                          {
                            "time_iso": null,
                            "time_utc": null,
                            "time_raw": {
                              "date": "2026-03-02",
                              "time": "09:00:00",
                              "timezone": "+08:00"
                            },
                            "description": "Order received",
                            "location": null,
                            "stage": "InfoReceived",
                            "sub_status": "InfoReceived",
                            "address": null
                          }
                        ]
                      },
                      {
                        "provider": {
                          "key": 900002,
                          "name": "Example Import Post",
                          "alias": "IMPORT",
                          "country": "US"
                        },
                        "latest_sync_status": "Success",
                        "latest_sync_time": "2026-03-12T22:05:00Z",
                        "events_hash": 2,
                        "events": [
                          {
                            "time_iso": "2026-03-12T13:34:00-08:00",
                            "time_utc": "2026-03-12T21:34:00Z",
                            "time_raw": {
                              "date": null,
                              "time": null,
                              "timezone": null
                            },
                            "description": "Delivered",
                            "location": null,
                            "stage": "Delivered",
                            "sub_status": "Delivered_Other",
                            "address": {
                              "country": "US",
                              "state": "OR",
                              "city": "Salem",
                              "street": null,
                              "postal_code": "97301"
                            }
                          },
                          {
                            "time_iso": "2026-03-12T08:10:00-08:00",
                            "time_utc": "2026-03-12T16:10:00Z",
                            "time_raw": {
                              "date": null,
                              "time": null,
                              "timezone": null
                            },
                            "description": "Out for delivery",
                            "location": null,
                            "stage": "OutForDelivery",
                            "sub_status": "OutForDelivery_Other",
                            "address": {
                              "country": "US",
                              "state": "OR",
                              "city": "Salem",
                              "street": null,
                              "postal_code": "97301"
                            }
                          },
                          {
                            "time_iso": "2026-03-10T23:00:00",
                            "time_utc": "",
                            "time_raw": {
                              "date": null,
                              "time": null,
                              "timezone": null
                            },
                            "description": "Arrived",
                            "location": null,
                            "stage": "Arrival",
                            "sub_status": null,
                            "address": {
                              "country": "US",
                              "state": "OR",
                              "city": "Salem",
                              "street": null,
                              "postal_code": "97301"
                            }
                          }
                        ]
                      }
                    ]
                  }
                }
              }
            ],
            "rejected": [
              {
                "number": "EXAMPLE-17-0",
                "error": {
                  "code": -18019902,
                  "message": "The number is not registered."
                }
              }
            ]
          }
        }
        """;

    /// <summary>A webhook for a shipment without news.</summary>
    public const string Webhook = """
        {
          "event": "TRACKING_UPDATED",
          "data": {
            "number": "EXAMPLE-17-2",
            "carrier": 900001,
            "track_info": {
              "latest_status": {
                "status": "Expired",
                "sub_status": "Expired_Other"
              },
              "latest_event": {
                "time_iso": "2026-03-03T10:30:00+08:00",
                "time_utc": "2026-03-03T02:30:00Z",
                "time_raw": {
                  "date": null,
                  "time": null,
                  "timezone": null
                },
                "description": "Picked up",
                "location": "Example City",
                "stage": "PickedUp",
                "sub_status": "InTransit_PickedUp",
                "address": null
              },
              "tracking": {
                "providers": [
                  {
                    "provider": {
                      "key": 900001,
                      "name": null
                    },
                    "latest_sync_time": "2026-05-01T00:00:00Z",
                    "events": [
                      {
                        "time_iso": "2026-03-03T10:30:00+08:00",
                        "time_utc": "2026-03-03T02:30:00Z",
                        "time_raw": {
                          "date": null,
                          "time": null,
                          "timezone": null
                        },
                        "description": "Picked up",
                        "location": "Example City",
                        "stage": "PickedUp",
                        "sub_status": "InTransit_PickedUp",
                        "address": null
                      }
                    ]
                  }
                ]
              }
            }
          }
        }
        """;

    /// <summary>The answer of the API for numbers that were all rejected.</summary>
    public const string Empty = """
        {
          "code": 0,
          "data": {
            "accepted": [],
            "rejected": []
          }
        }
        """;
}
