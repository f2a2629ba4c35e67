using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OrderIds.Tests.Generation;

namespace OrderIds.Hosting.Tests;

public class HealthCheckTests
{
    private readonly ScriptedLeaseStore _store = new();

    [Fact]
    public async Task Check_StoreUp_IsHealthyWithFigures()
    {
        await using TestHost host = await StartAsync();
        host.Generator.Next();

        HealthReportEntry entry = await CheckAsync(host);

        Assert.Equal((HealthStatus.Healthy, "39,321,599,999 order IDs are left."), (entry.Status, entry.Description));
        Assert.Equal(39_321_599_999L, entry.Data["idsLeft"]);
        Assert.Equal((0, 0, 0.0), (entry.Data["node"], entry.Data["failedRequests"], entry.Data["leadSeconds"]));
        Assert.Single(_store.Requests);
    }

    [Fact]
    public async Task Check_StoreAway_IsDegradedWithWhatIsLeftAndHealthyAfterwards()
    {
        await using TestHost host = await StartAsync();
        _store.Failure = new TimeoutException();
        host.Time.Advance(TimeSpan.FromMinutes(5));

        HealthReportEntry first = await CheckAsync(host);
        Assert.Equal(
            (HealthStatus.Degraded, "The last 1 requests to the lease store failed. 19,660,800,000 order IDs are left."),
            (first.Status, first.Description));
        Assert.Same(_store.Failure, first.Exception);

        host.Time.Advance(TimeSpan.FromHours(1));
        HealthReportEntry later = await CheckAsync(host);
        Assert.Equal((HealthStatus.Degraded, 65_536_000L), (later.Status, later.Data["idsLeft"]));
        Assert.True((int)later.Data["failedRequests"] > 300);

        _store.Failure = null;
        host.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host)).Status);
    }

    [Fact]
    public async Task Check_NothingLeft_IsUnhealthyUntilTheStoreIsBack()
    {
        // A window shorter than any that is asked for.
        _store.Answer = request => Task.FromResult(new OrderIdLease(1, request.Now, request.Now + TimeSpan.FromMilliseconds(4)));
        await using TestHost host = await StartAsync();
        _store.Failure = new TimeoutException();
        host.Generator.Fill(new OrderId[4 * 65_536]);

        host.Time.RunDue();
        HealthReportEntry entry = await CheckAsync(host);
        Assert.Equal(HealthStatus.Unhealthy, entry.Status);
        Assert.Equal(
            "No order IDs are left (1 failed requests to the lease store). IDs are issued again when the store grants a lease.",
            entry.Description);
        Assert.Equal(0L, entry.Data["idsLeft"]);
        Assert.Throws<OrderIdLeaseUnavailableException>(() => host.Generator.Next());

        (_store.Answer, _store.Failure) = (null, null);
        host.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host)).Status);
    }

    [Fact]
    public async Task Check_StartedWithoutStore_IsUnhealthy()
    {
        _store.Failure = new TimeoutException();
        await using TestHost host = await StartAsync(options => options.StartWithoutStore = true);
        host.Time.Advance(TimeSpan.FromMinutes(1));

        HealthReportEntry entry = await CheckAsync(host);
        Assert.Equal(HealthStatus.Unhealthy, entry.Status);
        Assert.Same(_store.Failure, entry.Exception);
        Assert.False(entry.Data.ContainsKey("node"));
    }

    [Fact]
    public async Task Check_WithoutAHost_TakesTheLease()
    {
        await using ServiceProvider services = Add(new ServiceCollection().AddLogging()).BuildServiceProvider();
        var checks = services.GetRequiredService<HealthCheckService>();
        _store.Failure = new TimeoutException();
        HealthReport away = await checks.CheckHealthAsync();
        _store.Failure = null;
        HealthReport up = await checks.CheckHealthAsync();

        Assert.Equal((HealthStatus.Unhealthy, HealthStatus.Healthy), (away.Status, up.Status));
        Assert.IsType<OrderIdLeaseUnavailableException>(away.Entries["order-ids"].Exception);
    }

    [Fact]
    public async Task Check_Stopped_IsUnhealthy()
    {
        await using TestHost host = await StartAsync();
        await host.StopAsync();

        Assert.Equal(HealthStatus.Unhealthy, (await CheckAsync(host)).Status);
    }

    [Theory]
    [InlineData(null, "The health check of order IDs has no generator. Call AddOrderIds on the services.")]
    [InlineData(
        "invoices",
        "The health check of order IDs has no generator with the service key 'invoices'. "
            + "Call AddKeyedOrderIds with this key on the services.")]
    public async Task Check_WithoutAGenerator_SaysWhatToDo(string? key, string message)
    {
        IServiceCollection collection = new ServiceCollection().AddLogging();
        collection.AddHealthChecks().AddOrderIds(key);
        await using ServiceProvider services = collection.BuildServiceProvider();
        var checks = services.GetRequiredService<HealthCheckService>();

        Assert.Equal(message, (await Assert.ThrowsAsync<InvalidOperationException>(() => checks.CheckHealthAsync())).Message);
    }

    [Fact]
    public async Task AddOrderIds_KeysNamesAndTags_AreTheChecks()
    {
        var invoices = new ScriptedLeaseStore();
        await using var host = new TestHost(services =>
        {
            Add(services).AddKeyedOrderIds("invoices", options =>
            {
                options.UseStore(invoices);
                options.StartWithoutStore = true;
            });
            services.AddHealthChecks().AddOrderIds("invoices", failureStatus: HealthStatus.Degraded, tags: ["ready"])
                .AddOrderIds(name: "ids");
        });
        invoices.Failure = new TimeoutException();
        await host.StartAsync();
        HealthReport report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.Equal(["ids", "order-ids", "order-ids-invoices"], report.Entries.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(HealthStatus.Degraded, report.Entries["order-ids-invoices"].Status);
        Assert.Equal(["ready"], report.Entries["order-ids-invoices"].Tags);
        Assert.Equal(HealthStatus.Healthy, report.Entries["ids"].Status);
    }

    private static async Task<HealthReportEntry> CheckAsync(TestHost host) =>
        (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["order-ids"];

    private IServiceCollection Add(IServiceCollection services, Action<OrderIdsOptions>? configure = null)
    {
        services.AddHealthChecks().AddOrderIds();
        return services.AddOrderIds(options =>
        {
            options.UseStore(_store);
            configure?.Invoke(options);
        });
    }

    private async Task<TestHost> StartAsync(Action<OrderIdsOptions>? configure = null)
    {
        var host = new TestHost(services => Add(services, configure));
        await host.StartAsync();
        return host;
    }
}
