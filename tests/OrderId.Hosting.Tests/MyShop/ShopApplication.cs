using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OrderIds;
using OrderIds.Carriers;
using OrderIds.Tracking;

namespace MyShop;

/// <summary>A shop with all three libraries, in a namespace that is not theirs.</summary>
public static class ShopApplication
{
    public static WebApplication Build(WebApplicationBuilder builder, string database)
    {
        builder.Services.AddDbContextFactory<ShopContext>(options => options.UseSqlite(database));
        builder.Services.AddOrderIds(options => options.UseStore(services =>
            services.GetRequiredService<IDbContextFactory<ShopContext>>()
                .CreateOrderIdLeaseStore()));  // or UseFile(path), UseDatabase(dataSource)
        builder.Services.AddOrderIdCipher(builder.Configuration.GetSection("OrderIdKeys")); // KeyFiles by slot, KeySlot for new IDs
        builder.Services.AddHealthChecks().AddOrderIds();

        WebApplication app = builder.Build();
        app.MapHealthChecks("/health");

        app.MapPost("/orders", async (NewOrder order, ShopContext shop, OrderIdCipher cipher) =>
        {
            var placed = new PlacedOrder(order.Item, order.TrackingNumber);
            shop.Orders.Add(placed);            // placed.Id is set here, without a query to the database
            await shop.SaveChangesAsync();
            OrderView view = placed.Show(cipher);
            return TypedResults.Created($"/orders/{view.Id}", view);
        });

        app.MapGet("/orders/{id}", async Task<Results<Ok<OrderView>, NotFound>> (OrderId id, ShopContext shop, OrderIdCipher cipher) =>
            cipher.TryOpen(id, out OrderId opened) && await shop.Orders.FindAsync(opened) is { } order
                ? TypedResults.Ok(order.Show(cipher))
                : TypedResults.NotFound());     // the same answer for an invented ID, another key and a deleted order

        app.MapGet("/days/{day}", async Task<Results<Ok<OrderView[]>, NotFound>> (
            DateOnly day, OrderId? after, ShopContext shop, OrderIdCipher cipher) =>
        {
            var midnight = new DateTimeOffset(day, default, TimeSpan.Zero);
            OrderId from = OrderId.MinValueAt(midnight), to = OrderId.MaxValueAt(midnight.AddDays(1).AddMilliseconds(-1));
            OrderId last = from;
            if (after is { } shown && !cipher.TryOpen(shown, out last))
            {
                return TypedResults.NotFound();
            }

            PlacedOrder[] page = await shop.Orders
                .Where(order => order.Id >= from && order.Id <= to && (after == null || order.Id > last))
                .OrderBy(order => order.Id).Take(10).ToArrayAsync();
            return TypedResults.Ok(Array.ConvertAll(page, order => order.Show(cipher)));
        });

        app.MapPost("/webhooks/easypost", async Task<Results<Ok<int>, BadRequest<string>, Conflict, UnauthorizedHttpResult>> (
            HttpRequest request, ShopContext shop, IConfiguration settings) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            string? signature = request.Headers[WebhookSignature.EasyPostHeader];
            if (!WebhookSignature.VerifyEasyPost(body.ToArray(), signature, settings["WebhookSecret"]!))
            {
                return TypedResults.Unauthorized();
            }

            try
            {
                foreach (TrackedShipment update in TrackingReader.Read(body.ToArray()).Shipments)
                {
                    PlacedOrder? order = await shop.Orders.OrderByDescending(order => order.Id)
                        .FirstOrDefaultAsync(order => order.TrackingNumber == update.TrackingNumber);
                    order?.Track(update);       // late, twice, out of order: the parcel is the same
                }

                return TypedResults.Ok(await shop.SaveChangesAsync());
            }
            catch (TrackingFormatException exception)
            {
                return TypedResults.BadRequest(exception.Message);
            }
            catch (DbUpdateConcurrencyException)
            {
                return TypedResults.Conflict();  // another webhook of the same parcel was faster: the carrier sends this one again
            }
        });

        return app;
    }
}
