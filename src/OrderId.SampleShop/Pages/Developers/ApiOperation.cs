namespace OrderIds.SampleShop.Pages.Developers;

/// <summary>Represents an operation of the API that a visitor can try, with an example.</summary>
public sealed record ApiOperation(string Name, HttpMethod Method, string Path, string? Body)
{
    public const string Example = """
        {
          "lines": [{ "sku": "MUG-01", "quantity": 2 }],
          "address": {
            "name": "Example Customer",
            "street": "1 Example Street",
            "postcode": "12345",
            "city": "Exampletown",
            "email": "customer@example.com"
          }
        }
        """;

    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        new("Place an order", HttpMethod.Post, "/api/orders", Example),
        new("Get an order", HttpMethod.Get, "/api/orders/{id}", null),
        new("List your orders", HttpMethod.Get, "/api/orders", null),
    ];

    public bool TakesId => Path.Contains('{', StringComparison.Ordinal);
}
