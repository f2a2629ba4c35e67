using System.Collections.Concurrent;
using OrderIds;
using OrderIds.Carriers;
using OrderIds.Tracking;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddOrderIds(options => options.UseFile(builder.Configuration["LeaseFile"] ?? "shop.lease"));
WebApplication app = builder.Build();
var shipments = new ConcurrentDictionary<string, TrackedShipment>();
app.MapPost("/orders", (IOrderIdGenerator ids) => ids.Next());
app.MapGet("/shipments/{number}", (string number) => shipments[number]);
app.MapPost("/webhooks/aftership", async (HttpRequest request) =>
{
    byte[] body = await ReadAsync(request);
    string? signature = request.Headers[WebhookSignature.AfterShipHeader];
    return WebhookSignature.VerifyAfterShip(body, signature, app.Configuration["Secret"]!) ? Keep(body) : Results.Unauthorized();
});
app.MapPost("/webhooks/ups", async (HttpRequest request) => Keep(await ReadAsync(request)));
app.Run();

IResult Keep(byte[] body)
{
    foreach (TrackedShipment news in TrackingReader.Read(body).Shipments)
    {
        shipments.AddOrUpdate(news.TrackingNumber, news, (_, known) => known.Merge(news));
    }

    return Results.NoContent();
}

static async Task<byte[]> ReadAsync(HttpRequest request)
{
    using var body = new MemoryStream();
    await request.Body.CopyToAsync(body);
    return body.ToArray();
}
