using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace OrderIds.SampleShop;

/// <summary>Notifies an open page by server-sent events that its order has changed. The page then reloads.</summary>
/// <remarks>It polls the database, because another instance of the shop may have made the change.</remarks>
public static class LiveUpdates
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/orders/{shown}/events", async (
        OrderId shown, HttpContext http, OrderBook book, IDbContextFactory<ShopContext> contexts, CancellationToken cancellationToken) =>
        await book.FindAsync(shown, http.User.CustomerId(), cancellationToken) is { } order
            ? (IResult)TypedResults.ServerSentEvents(WatchAsync(order, contexts, cancellationToken))
            : TypedResults.NotFound()).ExcludeFromDescription();

    /// <summary>Returns a value that changes whenever the page of an order changes.</summary>
    public static string VersionOf(long order, long returns) => string.Create(CultureInfo.InvariantCulture, $"{order}.{returns}");

    private static async IAsyncEnumerable<SseItem<string>> WatchAsync(
        PlacedOrder order, IDbContextFactory<ShopContext> contexts, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Pause);
        string? last = null;
        do
        {
            string now = await ReadVersionAsync(order.Id, contexts, cancellationToken);
            if (now != last)
            {
                last = now;
                yield return new SseItem<string>(now, "version");
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    private static async Task<string> ReadVersionAsync(
        OrderId id, IDbContextFactory<ShopContext> contexts, CancellationToken cancellationToken)
    {
        await using ShopContext context = await contexts.CreateDbContextAsync(cancellationToken);
        return VersionOf(
            await context.Orders.Where(order => order.Id == id).Select(order => order.OrderVersion).SingleOrDefaultAsync(cancellationToken),
            await context.Returns.Where(row => row.OrderId == id).SumAsync(row => row.ShipmentVersion, cancellationToken));
    }
}
