using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using OrderIds.SampleShop.Layout;
using OrderIds.SampleShop.Pages.Status;

namespace OrderIds.SampleShop;

/// <summary>Puts the shop together.</summary>
public static class ShopApplication
{
    private const int MaxBodyLength = 1024 * 1024;

    public static void AddSampleShop(this WebApplicationBuilder builder, ShopOptions options)
    {
        string files = options.Files ?? Directory.CreateTempSubdirectory("orderid-sample-shop-").FullName;
        var database = ShopDatabase.Parse(options.Database ?? Path.Combine(files, "shop.db"));
        IServiceCollection services = builder.Services;

        // Order IDs: leases from a table of the shop's own database, sealed with a key that every instance has.
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

        // Cookies and forms of one instance are good for all others.
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
        builder.WebHost.UseStaticWebAssets();       // also where the shop runs without being published
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = MaxBodyLength);
    }

    public static async Task UseSampleShopAsync(this WebApplication app)
    {
        await app.Services.GetRequiredService<ShopDatabase>()
            .CreateAsync(app.Services.GetRequiredService<IDbContextFactory<ShopContext>>());
        _ = app.Services.GetRequiredService<ShopSecrets>().WebhookSecret;   // now, and not when the database may be away
        ShopErrors.Use(app);
        ShopHeaders.Use(app);
        ShopLanguages.Use(app);
        app.UseRouting();       // after the errors, which are answered by pages of their own
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
