using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrderIds.Documents;

namespace OrderIds.SampleShop.Tests;

/// <summary>The shop in this process, with a database of its own and no port.</summary>
public sealed class ShopHost : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("orderid-shop-tests-");
    private WebApplication _app = null!;

    /// <summary>Gets what takes the database away.</summary>
    internal DatabaseSwitch Database { get; } = new();

    /// <summary>Gets the commands that the database executes.</summary>
    internal CommandLog Commands { get; } = new();

    public IServiceProvider Services => _app.Services;

    public static WebApplicationBuilder CreateBuilder() => WebApplication.CreateBuilder(new WebApplicationOptions
    {
        ApplicationName = "OrderId.SampleShop",
        ContentRootPath = Path.Combine(Repository.Folder!, "src", "OrderId.SampleShop"),
    });

    public async Task InitializeAsync()
    {
        WebApplicationBuilder builder = CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        builder.AddSampleShop(new ShopOptions { Files = _folder.FullName });
        builder.Services.ConfigureDbContext<ShopContext>(options => options.AddInterceptors(Database, Commands));
        builder.Services.AddHttpClient(Loopback.Client)
            .ConfigurePrimaryHttpMessageHandler(services => ((TestServer)services.GetRequiredService<IServer>()).CreateHandler());
        RemoveBackground(builder.Services);
        _app = builder.Build();
        await _app.UseSampleShopAsync();
        await _app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        Database.IsAway = false;
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    /// <summary>Makes a visitor with an empty basket and no cookies.</summary>
    internal ShopVisitor CreateVisitor(string language = "en") => new(_app.GetTestServer(), language);

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Has a test say when mails are written and when orders that wait are stored.</summary>
    public static void RemoveBackground(IServiceCollection services)
    {
        foreach (ServiceDescriptor background in services.Where(IsBackground).ToArray())
        {
            services.Remove(background);
        }
    }

    private static bool IsBackground(ServiceDescriptor service) =>
        service.ImplementationType == typeof(WaitingOrdersService) || service.ImplementationFactory?.Method.ReturnType == typeof(Mailer);

    public ShopContext Context() => Get<IDbContextFactory<ShopContext>>().CreateDbContext();
}
