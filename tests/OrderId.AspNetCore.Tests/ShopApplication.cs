using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace OrderIds.AspNetCore.Tests;

/// <summary>A small shop, with minimal APIs and a controller, in memory.</summary>
internal sealed class ShopApplication : IAsyncDisposable
{
    private readonly WebApplication _application;

    private ShopApplication(WebApplication application, HttpClient client)
    {
        _application = application;
        Client = client;
    }

    public HttpClient Client { get; }

    public static async Task<ShopApplication> StartAsync(
        Action<WebApplicationBuilder> build, Action<WebApplication> map, string environment = "Production")
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = environment,
            ApplicationName = typeof(ShopApplication).Assembly.GetName().Name,
        });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        build(builder);
        WebApplication application = builder.Build();
        map(application);
        await application.StartAsync();
        return new ShopApplication(application, application.GetTestClient());
    }

    public async Task<JsonNode> GetJsonAsync(string path) => JsonNode.Parse(await Client.GetStringAsync(new Uri(path, UriKind.Relative)))!;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.DisposeAsync();
    }
}
