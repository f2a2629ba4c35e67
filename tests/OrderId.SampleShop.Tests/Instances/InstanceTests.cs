using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrderIds.Carriers;
using OrderIds.EntityFrameworkCore;
using OrderIds.Testing;
using OrderIds.Tests;
using OrderIds.Tests.Databases;

namespace OrderIds.SampleShop.Tests;

/// <summary>Two instances of the shop over one PostgreSQL. One is killed while orders are placed and parcels move.</summary>
public sealed class InstanceTests(PostgresServer postgres) : IClassFixture<PostgresServer>
{
    private const int Orders = 40;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.2);

    [PostgresShopFact]
    public async Task TwoInstances_OneIsKilled_NoIdTwiceNoMailTwiceNoneLost()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("orderid-shop-instances-");
        using ShopProcess first = await ShopProcess.StartAsync(postgres.ConnectionString, folder.FullName + "/1");
        using ShopProcess second = await ShopProcess.StartAsync(postgres.ConnectionString, folder.FullName + "/2");
        await using WebApplication observer = await ObserveAsync(folder.FullName + "/3");
        IServiceProvider services = observer.Services;
        var customer = Guid.NewGuid();
        using HttpClient one = Client(first, customer, services), two = Client(second, customer, services);

        // Orders through both, and the stories of their parcels. In the middle of it the first instance is killed:
        // what it did not answer is sent to the second again.
        int done = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, Orders), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, _) =>
        {
            HttpClient[] clients = number % 2 == 0 ? [one, two] : [two, one];
            OrderId shown = await PlaceAsync(clients);
            OrderId id = services.GetRequiredService<OrderIdCipher>().Open(shown);
            await services.GetRequiredService<OrderActions>().PackAsync(id, OrderActions.ToPack);
            foreach (StoryWebhook webhook in await StoryAsync(id, number, services))
            {
                await SendAsync(clients, () => webhook.ToRequest(new Uri(CarrierWebhook.Path, UriKind.Relative)));
            }

            if (Interlocked.Increment(ref done) == Orders / 4)
            {
                first.Kill();
            }
        });

        // The second instance writes all mails, also those that the first had reserved when it was killed.
        await using ShopContext context = await services.GetRequiredService<IDbContextFactory<ShopContext>>().CreateDbContextAsync();
        while (await context.Milestones.AnyAsync(milestone => milestone.SentAt == null))
        {
            await Task.Delay(Pause);
        }

        List<PlacedOrder> orders = await context.Orders.AsNoTracking().ToListAsync();
        List<TrackedMilestone> milestones = await context.Milestones.AsNoTracking().ToListAsync();
        List<Mail> mails = await context.Mails.AsNoTracking().ToListAsync();
        Assert.Equal((Orders, Orders), (orders.Count, orders.Select(order => order.Id).Distinct().Count()));
        Assert.Equal(
            Enumerable.Range(0, Orders).Select(number => ParcelStory.Create(Story.All[number % Story.All.Count].Plot).Shipment.Status)
                .Order(),
            orders.Select(order => order.Order.Shipments.Single().Shipment.Status).Order());
        Assert.Equal(
            milestones.Where(milestone => MailTexts.Of(milestone) is not null).Select(milestone => milestone.Id)
                .Order(), mails.Select(mail => mail.Id).Order());
        foreach (PlacedOrder order in orders)
        {
            // What counts in the end is what the facts say, told once: told, less taken back.
            IEnumerable<string> told = milestones.Where(milestone => milestone.OwnerKey == order.Id.ToString())
                .GroupBy(milestone => milestone.Key)
                .Where(group => group.Sum(milestone => milestone.IsRetraction ? -1 : 1) == 1).Select(group => group.Key);
            Assert.Equal(order.Order.ChangesSince(null).Select(milestone => milestone.Key).Order(), told.Order());
        }

        // A visitor's cookies and keys are good for every instance.
        Assert.Equal(Orders, (await two.GetFromJsonAsync<OrderView[]>(new Uri("/api/orders?count=100", UriKind.Relative)))!.Length);
        folder.Delete(recursive: true);
    }

    private static async Task<OrderId> PlaceAsync(HttpClient[] clients)
    {
        string key = Guid.NewGuid().ToString();
        using HttpResponseMessage answer = await SendAsync(clients, () =>
        {
            var request = new HttpRequestMessage(HttpMethod.Post, "/api/orders")
            {
                Content = JsonContent.Create(new
                {
                    lines = new[] { new { sku = "MUG-01", quantity = 1 } },
                    address = new { name = "N", street = "S", postcode = "1", city = "C", email = "e@example.com" },
                }),
            };
            request.Headers.Add("Idempotency-Key", key);
            return request;
        });
        return (await answer.Content.ReadFromJsonAsync<PlacedView>())!.Id;
    }

    /// <summary>Sends a request to the first instance that answers.</summary>
    private static async Task<HttpResponseMessage> SendAsync(HttpClient[] clients, Func<HttpRequestMessage> create)
    {
        foreach (HttpClient client in clients)
        {
            using HttpRequestMessage request = create();
            try
            {
                return (await client.SendAsync(request)).EnsureSuccessStatusCode();
            }
            catch (HttpRequestException exception) when (exception.StatusCode is null && client != clients[^1])
            {
                // It was killed, before or after it did what was asked.
            }
            catch (HttpRequestException exception) when (exception.StatusCode is null)
            {
                return await SendAsync([clients[0]], create);
            }
        }

        throw new InvalidOperationException("No instance answers.");
    }

    private static async Task<IReadOnlyList<StoryWebhook>> StoryAsync(OrderId id, int number, IServiceProvider services)
    {
        await using ShopContext context = await services.GetRequiredService<IDbContextFactory<ShopContext>>().CreateDbContextAsync();
        string trackingNumber = (await context.Parcels.SingleAsync(parcel => parcel.OrderId == id)).TrackingNumber;
        return ParcelStory.Create(Story.All[number % Story.All.Count].Plot, number, DateTimeOffset.UtcNow, trackingNumber)
            .ToWebhooks(TrackingVendor.AfterShip, services.GetRequiredService<ShopSecrets>().WebhookSecret, WebhookFaults.All);
    }

    private static HttpClient Client(ShopProcess shop, Guid customer, IServiceProvider services) => new()
    {
        BaseAddress = shop.Address,
        DefaultRequestHeaders =
        {
            Authorization = new AuthenticationHeaderValue(
                "Bearer", ApiKey.Create(customer, services.GetRequiredService<IDataProtectionProvider>())),
        },
    };

    /// <summary>Makes a third instance in this process, which packs and looks, and writes no mails.</summary>
    private async Task<WebApplication> ObserveAsync(string files)
    {
        WebApplicationBuilder builder = ShopHost.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        builder.AddSampleShop(new ShopOptions { Database = postgres.ConnectionString, Files = files });
        ShopHost.RemoveBackground(builder.Services);
        WebApplication app = builder.Build();
        await app.UseSampleShopAsync();
        await app.StartAsync();
        return app;
    }
}
