using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace OrderIds.SampleShop;

/// <summary>Provides the API for customers' programs. It uses only sealed (encrypted) IDs.</summary>
public static class OrderApi
{
    private const int MostLines = 50, MostOnPage = 100, LongestText = 200;

    public static void Map(IEndpointRouteBuilder app)
    {
        RouteGroupBuilder api = app.MapGroup("/api/orders").WithTags("Orders").RequireAuthorization(ApiKey.Policy);
        api.MapPost("/", PlaceAsync).WithName("PlaceOrder").WithSummary("Places an order.")
            .WithDescription(
                "A request that is repeated with the same Idempotency-Key gives the same order. "
                + "202: the database is not available, and the order is waiting; its ID is final.");
        api.MapGet("/{id}", FindAsync).WithName("GetOrder").WithSummary("Gets an order.")
            .WithDescription("404 for an ID that is invented, sealed with another key, or of another customer.");
        api.MapGet("/", ListAsync).WithName("ListOrders").WithSummary("Lists orders, the latest first.")
            .WithDescription("For the next page, set before to the ID of the last order of this page.");
    }

    private static async Task<Results<Created<PlacedView>, Accepted<PlacedView>, ValidationProblem>> PlaceAsync(
        NewOrder order, [FromHeader(Name = "Idempotency-Key")] Guid? key, HttpContext http, OrderDesk desk,
        CancellationToken cancellationToken)
    {
        if (FindErrors(order) is { Count: > 0 } errors)
        {
            return TypedResults.ValidationProblem(errors);
        }

        Placement placement = await desk.PlaceAsync(
            new OrderDraft(
                http.User.CustomerId()!.Value,
                Normalized(order.Address!),
                ShopLanguages.Current,
                [.. order.Lines!.Select(line => (ProductCatalog.Find(line.Sku)!, line.Quantity))])
            {
                Attempt = key ?? Guid.NewGuid(),
            },
            cancellationToken);
        var view = new PlacedView(placement.Shown, placement.IsStored);
        string location = $"/api/orders/{placement.Shown:D}";
        return placement.IsStored ? TypedResults.Created(location, view) : TypedResults.Accepted(location, view);
    }

    private static async Task<Results<Ok<OrderView>, NotFound>> FindAsync(
        OrderId id, HttpContext http, OrderBook book, OrderIdCipher cipher, CancellationToken cancellationToken) =>
        await book.FindAsync(id, http.User.CustomerId(), cancellationToken) is { } placed
            ? TypedResults.Ok(OrderView.Of(placed, cipher))
            : TypedResults.NotFound();

    private static async Task<Ok<OrderView[]>> ListAsync(
        OrderId? before, DateOnly? day, HttpContext http, OrderBook book, OrderIdCipher cipher, CancellationToken cancellationToken,
        int count = 20) =>
        TypedResults.Ok((await book.ListAsync(http.User.CustomerId(), before, day, Math.Clamp(count, 1, MostOnPage), cancellationToken))
            .Select(placed => OrderView.Of(placed, cipher)).ToArray());

    private static Dictionary<string, string[]> FindErrors(NewOrder order)
    {
        var errors = new Dictionary<string, string[]>();
        if (order.Lines is not { Count: > 0 and <= MostLines } lines)
        {
            errors["lines"] = [$"An order has between 1 and {MostLines} lines."];
        }
        else if (lines.Any(
            line => line is null || ProductCatalog.Find(line.Sku) is null || line.Quantity is < 1 or > ProductCatalog.MaxQuantity))
        {
            errors["lines"] = [$"A line needs an article of the shop and a quantity between 1 and {ProductCatalog.MaxQuantity}."];
        }

        if (order.Address is not { } address || Texts(address).Any(text => string.IsNullOrWhiteSpace(text) || text.Length > LongestText)
            || Address.NormalizePostcode(address.Postcode).Length == 0)
        {
            errors["address"] =
                [$"An address needs a name, a street, a postcode, a city and an email, of at most {LongestText} characters each."];
        }

        return errors;
    }

    private static string?[] Texts(Address address) => [address.Name, address.Street, address.Postcode, address.City, address.Email];

    private static Address Normalized(Address address) => new()
    {
        Name = address.Name,
        Street = address.Street,
        City = address.City,
        Email = address.Email,
        Postcode = Address.NormalizePostcode(address.Postcode),
    };
}
