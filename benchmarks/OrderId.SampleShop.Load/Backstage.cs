using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OrderIds.Carriers;
using OrderIds.Documents;
using OrderIds.EntityFrameworkCore;
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

    /// <summary>Gets the API key of a customer who has no orders.</summary>
    public string StrangersKey => ApiKey.Create(Guid.NewGuid(), Get<IDataProtectionProvider>());

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
            OrderId id = Get<OrderIdCipher>().Open(await PlaceAsync(cancellationToken));
            await Get<OrderActions>().PackAsync(id, OrderActions.ToPack);
            await using ShopContext context = await ContextAsync();
            string number = (await context.Parcels.SingleAsync(parcel => parcel.OrderId == id, cancellationToken)).TrackingNumber;
            stories[index] = [.. ParcelStory.Create(ParcelPlot.Ordinary, index, DateTimeOffset.UtcNow, number)
                .ToWebhooks(TrackingVendor.AfterShip).Select(webhook => webhook.Body.ToArray())];
        });
        _prepared = stories.Length;
        return stories;
    }

    /// <summary>Creates IDs of orders of another customer, IDs of no order, and IDs that were sealed with another key.</summary>
    public async Task<(OrderId[] Foreign, OrderId[] Unknown, OrderId[] Invented)> CreateIdsAsync(int count)
    {
        OrderId[] foreign = new OrderId[count], unknown = new OrderId[count], invented = new OrderId[count];
        using var otherKey = new OrderIdCipher(RandomNumberGenerator.GetBytes(16));
        for (int i = 0; i < count; i++)
        {
            foreign[i] = await PlaceAsync(default);
            unknown[i] = Get<OrderIdCipher>().Seal(Get<IOrderIdGenerator>().Next());
            invented[i] = otherKey.Seal(Get<IOrderIdGenerator>().Next());
        }

        return (foreign, unknown, invented);
    }

    /// <summary>Looks an order up as the page for tracking does, with a wrong postcode.</summary>
    public Task TrackAsync(OrderId id) => Get<OrderBook>().TrackAsync(id.ToString(), "2");

    /// <summary>Waits until a mail is written for each milestone, or until a time has passed.</summary>
    /// <returns>How many milestones were in the outbox at first, how many are left, and how long it took.</returns>
    public async Task<string> DrainAsync(TimeSpan longest)
    {
        await using ShopContext context = await ContextAsync();
        long started = Stopwatch.GetTimestamp();
        int first = await CountWaitingAsync(context), left = first;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(0.5));
        while (left > 0 && Stopwatch.GetElapsedTime(started) < longest && await timer.WaitForNextTickAsync())
        {
            left = await CountWaitingAsync(context);
        }

        double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return $"milestones in the outbox after the last response: {first}; {left} after another {seconds:0.0} s";
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
        HashSet<Guid> mails = [.. await context.Mails.Select(mail => mail.Id).ToListAsync()];
        List<TrackedMilestone> sent = await context.Milestones.AsNoTracking().Where(milestone => milestone.SentAt != null).ToListAsync();
        HashSet<Guid> due = [.. sent.Where(milestone => MailTexts.Of(milestone) is not null).Select(milestone => milestone.Id)];
        int doubledMails = await context.Mails.GroupBy(mail => new { mail.OrderId, mail.Subject }).CountAsync(group => group.Count() > 1);
        int lost = placed.Count(id => !stored.Contains(id)), repeated = placed.Length - placed.Distinct().Count();
        int unanswered = stored.Count - _prepared - placed.Length;
        int missing = due.Count(id => !mails.Contains(id)), unfounded = mails.Count(id => !due.Contains(id));
        return $"orders lost: {lost}, IDs twice: {repeated}, orders without a response: {unanswered}\n"
            + $"parcels delivered: {delivered} of {_prepared}, milestones: {sent.Count}, milestones twice: {doubled}\n"
            + $"mails written: {mails.Count}, mails missing: {missing}, mails without a milestone: {unfounded}, "
            + $"mails twice: {doubledMails}";
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    private async Task<OrderId> PlaceAsync(CancellationToken cancellationToken)
    {
        var address = new Address { Name = "N", Street = "S", Postcode = "1", City = "C", Email = "e@example.com" };
        var draft = new OrderDraft(_customer, address, "en", [(ProductCatalog.Products[0], 1)]) { Attempt = Guid.NewGuid() };
        return (await Get<OrderDesk>().PlaceAsync(draft, cancellationToken)).Shown;
    }

    private static Task<int> CountWaitingAsync(ShopContext context) => context.Milestones.CountAsync(milestone => milestone.SentAt == null);

    private Task<ShopContext> ContextAsync() => Get<IDbContextFactory<ShopContext>>().CreateDbContextAsync();
}
