using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using OrderIds.Tests.Generation;

namespace OrderIds.Hosting.Tests;

public class AspNetCoreTests
{
    [Fact]
    public async Task Application_FromStartToStop_IssuesIdsAndTellsItsHealth()
    {
        var store = new ScriptedLeaseStore();
        var time = new VirtualTimeProvider();
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddOrderIds(options => options.UseReleasingStore(store));
        builder.Services.AddHealthChecks().AddOrderIds();
        await using WebApplication application = builder.Build();
        application.MapPost("/ids", (IOrderIdGenerator generator) => generator.Next());
        application.MapHealthChecks("/health");
        await application.StartAsync();
        Assert.Single(store.Requests);
        using HttpClient client = application.GetTestClient();

        using HttpResponseMessage issued = await client.PostAsync(new Uri("/ids", UriKind.Relative), null);
        Assert.Equal($"\"{OrderId.Create(VirtualTimeProvider.Start, 0, 0)}\"", await issued.Content.ReadAsStringAsync());
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await HealthAsync());

        store.Failure = new TimeoutException();
        time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal((HttpStatusCode.OK, "Degraded"), await HealthAsync());

        await application.StopAsync();
        Assert.Single(store.Released);

        async Task<(HttpStatusCode Status, string Text)> HealthAsync()
        {
            using HttpResponseMessage health = await client.GetAsync(new Uri("/health", UriKind.Relative));
            return (health.StatusCode, await health.Content.ReadAsStringAsync());
        }
    }
}
