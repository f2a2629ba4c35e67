namespace OrderIds.Tests.Payloads;

/// <summary>Payloads in the shapes that Amazon documents for Orders 2026-01-01. Made up for tests; the numbers are nobody's.</summary>
internal static class AmazonOrderPayloads
{
    /// <summary>An order of two lines and one that was called off, in two packages.</summary>
    public const string Order = """
        {
          "order": {
            "orderId": "999-0000001-0000000",
            "createdTime": "2026-03-01T08:00:00Z",
            "lastUpdatedTime": "2026-03-04T12:00:00Z",
            "programs": [
              "PRIME"
            ],
            "salesChannel": {
              "channelName": "AMAZON",
              "marketplaceName": "Example"
            },
            "proceeds": {
              "grandTotal": {
                "amount": "30.00",
                "currencyCode": "EUR"
              },
              "breakdowns": [
                {
                  "type": "ITEM",
                  "subtotal": {
                    "amount": "30.00",
                    "currencyCode": "EUR"
                  }
                }
              ]
            },
            "fulfillment": {
              "fulfillmentStatus": "PARTIALLY_SHIPPED",
              "fulfilledBy": "MERCHANT"
            },
            "orderItems": [
              {
                "orderItemId": "line-1",
                "quantityOrdered": 2,
                "product": {
                  "asin": "B000000000",
                  "title": "Example article",
                  "sellerSku": "EXAMPLE-A",
                  "price": {
                    "unitPrice": {
                      "amount": "10.00",
                      "currencyCode": "EUR"
                    }
                  }
                },
                "proceeds": {
                  "proceedsTotal": {
                    "amount": "10.00",
                    "currencyCode": "EUR"
                  }
                },
                "fulfillment": {
                  "quantityFulfilled": 0,
                  "quantityUnfulfilled": 2
                }
              },
              {
                "orderItemId": "line-2",
                "quantityOrdered": 1,
                "product": {
                  "asin": "B000000000",
                  "title": "Example article",
                  "sellerSku": "EXAMPLE-B",
                  "price": {
                    "unitPrice": {
                      "amount": "10.00",
                      "currencyCode": "EUR"
                    }
                  }
                },
                "proceeds": {
                  "proceedsTotal": {
                    "amount": "10.00",
                    "currencyCode": "EUR"
                  }
                },
                "fulfillment": {
                  "quantityFulfilled": 0,
                  "quantityUnfulfilled": 1
                }
              },
              {
                "orderItemId": "line-3",
                "quantityOrdered": 0,
                "product": {
                  "asin": "B000000000",
                  "title": "Example article",
                  "sellerSku": "EXAMPLE-C",
                  "price": {
                    "unitPrice": {
                      "amount": "10.00",
                      "currencyCode": "EUR"
                    }
                  }
                },
                "proceeds": {
                  "proceedsTotal": {
                    "amount": "10.00",
                    "currencyCode": "EUR"
                  }
                },
                "fulfillment": {
                  "quantityFulfilled": 0,
                  "quantityUnfulfilled": 0
                }
              }
            ],
            "packages": [
              {
                "packageReferenceId": "package-1",
                "createdTime": "2026-03-01T12:00:00Z",
                "packageStatus": {
                  "status": "DELIVERED",
                  "detailedStatus": "DELIVERED"
                },
                "carrier": "Example Post",
                "shipTime": "2026-03-01T18:00:00Z",
                "shippingService": "Standard",
                "trackingNumber": "EXAMPLE-AO-1",
                "packageItems": [
                  {
                    "orderItemId": "line-1",
                    "quantity": 2
                  }
                ]
              },
              {
                "packageReferenceId": "package-2",
                "createdTime": "2026-03-04T10:00:00Z",
                "packageStatus": {
                  "status": "PENDING",
                  "detailedStatus": "PENDING_PICK_UP"
                },
                "carrier": "Example Post",
                "shipTime": null,
                "shippingService": "Standard",
                "trackingNumber": null,
                "packageItems": [
                  {
                    "orderItemId": "line-2",
                    "quantity": 1
                  }
                ]
              }
            ]
          }
        }
        """;

    /// <summary>A page of orders: one that waits for its payment and has no total, and one that was cancelled.</summary>
    public const string Page = """
        {
          "orders": [
            {
              "orderId": "999-0000001-0000001",
              "createdTime": "2026-03-01T08:00:00Z",
              "lastUpdatedTime": "2026-03-01T08:00:00Z",
              "fulfillment": {
                "fulfillmentStatus": "PENDING"
              },
              "orderItems": [
                {
                  "orderItemId": "line-1",
                  "quantityOrdered": 1,
                  "product": {
                    "asin": "B000000000",
                    "title": "Example article",
                    "sellerSku": "EXAMPLE-A",
                    "price": {
                      "unitPrice": {
                        "amount": "10.00",
                        "currencyCode": "EUR"
                      }
                    }
                  },
                  "proceeds": {
                    "proceedsTotal": {
                      "amount": "10.00",
                      "currencyCode": "EUR"
                    }
                  },
                  "fulfillment": {
                    "quantityFulfilled": 0,
                    "quantityUnfulfilled": 1
                  }
                }
              ]
            },
            {
              "orderId": "999-0000001-0000002",
              "createdTime": "2026-03-01T08:00:00Z",
              "lastUpdatedTime": "2026-03-02T08:00:00Z",
              "proceeds": {
                "grandTotal": {
                  "amount": 10,
                  "currencyCode": "EUR"
                }
              },
              "fulfillment": {
                "fulfillmentStatus": "CANCELLED"
              },
              "orderItems": [
                {
                  "orderItemId": "line-1",
                  "quantityOrdered": "1",
                  "product": {
                    "asin": "B000000000",
                    "title": "Example article",
                    "sellerSku": "EXAMPLE-A",
                    "price": {
                      "unitPrice": {
                        "amount": "10.00",
                        "currencyCode": "EUR"
                      }
                    }
                  },
                  "proceeds": {
                    "proceedsTotal": {
                      "amount": "10.00",
                      "currencyCode": "EUR"
                    }
                  },
                  "fulfillment": {
                    "quantityFulfilled": 0,
                    "quantityUnfulfilled": "1"
                  }
                }
              ],
              "packages": []
            }
          ],
          "pagination": {
            "nextToken": "example"
          }
        }
        """;
}
