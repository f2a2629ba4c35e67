using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OrderIds.Carriers;
using OrderIds.Documents;
using OrderIds.Testing;
using OrderIds.Tracking;

namespace OrderIds.SampleShop.Load;

/// <summary>
/// Runs an instance of the shop in this process, which packs parcels before the measurement and counts the results after it.
/// </summary>
internal sealed class Backstage : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Guid _customer = Guid.NewGuid();
    private int _prepared;

    private Backstage(WebApplication app) => _app = app;

    public string Key => ApiKey.Create(_customer, Get<IDataProtectionProvider>());

    public string Secret => Get<ShopSecrets>().WebhookSecret;

    public static async Task<Backstage> OpenAsync(string database, string files)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "OrderId.SampleShop",
            ContentRootPath = Path.Combine(Repository.Folder!, "src", "OrderId.SampleShop"),
        });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        builder.AddSampleShop(new ShopOptions { Database = database, Files = files });
        WebApplication app = builder.Build();
        await app.UseSampleShopAsync();
        await app.StartAsync();
        return new Backstage(app);
    }

    /// <summary>Places and packs the orders for the webhooks.</summary>
    /// <returns>For each parcel, the bodies of its webhooks.</returns>
    public async Task<IReadOnlyList<byte[][]>> PrepareAsync(int webhooks)
    {
        int each = ParcelStory.Create(ParcelPlot.Ordinary).Events.Count;
        var stories = new byte[(webhooks + each - 1) / each][][];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = 8 };
        await Parallel.ForEachAsync(Enumerable.Range(0, stories.Length), parallel, async (index, cancellationToken) =>
        {
            var address = new Address { Name = "N", Street = "S", Postcode = "1", City = "C", Email = "e@example.com" };
            var draft = new OrderDraft(_customer, address, "en", [(ProductCatalog.Products[0], 1)]) { Attempt = Guid.NewGuid() };
            OrderId id = Get<OrderIdCipher>().Open((await Get<OrderDesk>().PlaceAsync(draft, cancellationToken)).Shown);
            await Get<OrderActions>().PackAsync(id, OrderActions.ToPack);
            await using ShopContext context = await ContextAsync();
            string number = (await context.Parcels.SingleAsync(parcel => parcel.OrderId == id, cancellationToken)).TrackingNumber;
            stories[index] = [.. ParcelStory.Create(ParcelPlot.Ordinary, index, DateTimeOffset.UtcNow, number)
                .ToWebhooks(TrackingVendor.AfterShip).Select(webhook => webhook.Body.ToArray())];
        });
        _prepared = stories.Length;
        return stories;
    }

    /// <summary>Counts the orders and parcels in the database, and compares them with the responses.</summary>
    public async Task<string> CheckAsync(LoadRun load)
    {
        await using ShopContext context = await ContextAsync();
        context.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
        HashSet<OrderId> stored = [.. await context.Orders.Select(order => order.Id).ToListAsync()];
        OrderId[] placed = [.. load.Placed.Select(Get<OrderIdCipher>().Open)];
        int delivered = await context.Orders.CountAsync(order => order.OrderStatus == OrderStatus.Delivered);
        int doubled = await context.Milestones.GroupBy(milestone => new { milestone.OwnerKey, milestone.Key })
            .CountAsync(group => group.Count() > 1);
        int mails = await context.Mails.CountAsync(), waiting = await context.Milestones.CountAsync(milestone => milestone.SentAt == null);
        int lost = placed.Count(id => !stored.Contains(id)), repeated = placed.Length - placed.Distinct().Count();
        int unanswered = stored.Count - _prepared - placed.Length;
        return $"orders lost: {lost}, IDs twice: {repeated}, orders without a response: {unanswered}\n"
            + $"parcels delivered: {delivered} of {_prepared}, milestones twice: {doubled}, mails written: {mails}, "
            + $"milestones still to be sent: {waiting}";
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    private Task<ShopContext> ContextAsync() => Get<IDbContextFactory<ShopContext>>().CreateDbContextAsync();
}
