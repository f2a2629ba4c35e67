using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using OrderIds.SampleShop.Layout;
using OrderIds.SampleShop.Pages.Status;

namespace OrderIds.SampleShop;

/// <summary>Configures the services and the request pipeline of the shop.</summary>
public static class ShopApplication
{
    private const int MaxBodyLength = 1024 * 1024;

    public static void AddSampleShop(this WebApplicationBuilder builder, ShopOptions options)
    {
        string files = options.Files ?? Directory.CreateTempSubdirectory("orderid-sample-shop-").FullName;
        var database = ShopDatabase.Parse(options.Database ?? Path.Combine(files, "shop.db"));
        IServiceCollection services = builder.Services;

        // Order IDs: the leases are in a table of the shop's database, and the IDs are sealed with a key that all instances share.
        services.AddSingleton(database);
        services.AddPooledDbContextFactory<ShopContext>((provider, context) =>
            database.Configure(context, provider.GetRequiredService<TimeProvider>()));
        services.AddOrderIds(ids => ids.UseStore(provider =>
            provider.GetRequiredService<IDbContextFactory<ShopContext>>().CreateOrderIdLeaseStore()));
        services.AddOrderIdCipher(sealing => sealing.UseKey(0, provider => provider.GetRequiredService<ShopSecrets>().SealingKey));

        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ShopSecrets>();
        services.AddSingleton(new WaitingOrders(Path.Combine(files, "waiting")));
        services.AddSingleton<TrackingNumbers>();
        services.AddSingleton<OrderDesk>();
        services.AddSingleton<OrderBook>();
        services.AddSingleton<OrderActions>();
        services.AddSingleton<ParcelUpdate>();
        services.AddSingleton<ParcelUpdates>();
        services.AddHostedService(provider => provider.GetRequiredService<ParcelUpdates>());
        services.AddSingleton<Loopback>();
        services.AddSingleton<StoryPlayer>();
        services.AddSingleton<StoryDirector>();
        services.AddSingleton<MetricsListener>();
        services.AddHttpClient();
        services.AddSingleton<MailWriter>();
        services.AddSingleton<Mailer>();
        services.AddHostedService(provider => provider.GetRequiredService<Mailer>());
        services.AddHostedService<WaitingOrdersService>();

        // All instances share the keys that protect cookies and forms.
        services.AddDataProtection().SetApplicationName("OrderId.SampleShop").PersistKeysToDbContext<ShopContext>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie => cookie.LoginPath = "/account");
        services.AddAuthorization();
        ApiKey.Add(services);
        RateLimits.Add(services);
        services.AddOpenApi(document => document.AddOrderIds());
        services.AddOrderIdProblemDetails();
        services.AddLocalization();
        services.AddHttpContextAccessor();
        services.AddCascadingAuthenticationState();
        services.AddRazorComponents();
        services.AddHealthChecks().AddOrderIds();
        builder.WebHost.UseStaticWebAssets();       // also if the shop runs without being published
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = MaxBodyLength);
    }

    public static async Task UseSampleShopAsync(this WebApplication app)
    {
        await app.Services.GetRequiredService<ShopDatabase>()
            .CreateAsync(app.Services.GetRequiredService<IDbContextFactory<ShopContext>>());
        _ = app.Services.GetRequiredService<ShopSecrets>().WebhookSecret;   // now, because the database may not be available later
        ShopErrors.Use(app);
        ShopHeaders.Use(app);
        ShopLanguages.Use(app);
        app.UseRouting();       // after the error handling, which has its own pages
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<App>();
        app.MapHealthChecks("/health");
        app.MapOpenApi();
        OrderApi.Map(app);
        CarrierWebhook.Map(app);
        LiveUpdates.Map(app);
    }
}
