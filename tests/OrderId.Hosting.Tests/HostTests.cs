using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using OrderIds.Testing;
using OrderIds.Tests.Generation;

namespace OrderIds.Hosting.Tests;

public partial class HostTests
{
    private static readonly TimeoutException Outage = new("The database is away.");

    private readonly ScriptedLeaseStore _store = new();

    [Fact]
    public async Task StartAsync_TakesTheLeaseOnce()
    {
        await using TestHost host = Build();
        await host.StartAsync();
        Assert.Single(_store.Requests);

        host.Generator.Next();
        Assert.Single(_store.Requests);
    }

    [Fact]
    public async Task StartAndStop_OtherServices_CanIssueThroughout()
    {
        // The first of these is registered before the generator and the second after it.
        var clerks = new List<Clerk>();
        await using var host = new TestHost(services => services
            .AddSingleton<IHostedService>(provider => AddClerk(provider, _store, clerks))
            .AddOrderIds(options => options.UseReleasingStore(_store))
            .AddSingleton<IHostedService>(provider => AddClerk(provider, _store, clerks)));

        await host.StartAsync();
        await host.StopAsync();

        Assert.Equal(2, clerks.Count);
        Assert.All(clerks, clerk => Assert.Equal([OrderIdKind.Sortable, OrderIdKind.Sortable], clerk.Ids.Select(id => id.Kind)));
        Assert.Single(_store.Requests);
        Assert.Single(_store.Released);
    }

    [Theory]
    [InlineData(ServiceLifetime.Singleton)]
    [InlineData(ServiceLifetime.Scoped)]
    public async Task StartAsync_GeneratorReplaced_TakesNoLease(ServiceLifetime lifetime)
    {
        await using var host = new TestHost(services => services
            .AddOrderIds(options => options.UseStore(_store))
            .Replace(new ServiceDescriptor(typeof(IOrderIdGenerator), _ => TestOrderIds.Create(1), lifetime)));

        await host.StartAsync();
        await host.StopAsync();

        Assert.Empty(_store.Requests);
    }

    [Fact]
    public async Task StopAsync_ByDefault_AsksTheStoreForNothing()
    {
        await using var host = new TestHost(services => services.AddOrderIds(options => options.UseStore(_store)));
        await host.StartAsync();
        host.Generator.Next();
        await host.StopAsync();

        Assert.Empty(_store.Released);
        Assert.Throws<ObjectDisposedException>(() => host.Generator.Next());
    }

    [Fact]
    public async Task StopAsync_GivesTheLeaseBackAndEndsTheGenerator()
    {
        await using TestHost host = Build();
        await host.StartAsync();
        host.Generator.Next();
        await host.StopAsync();

        OrderIdLease rest = Assert.Single(_store.Released);
        Assert.Equal(TimeSpan.FromMilliseconds(1), rest.From - _store.Requests[0].Now);
        Assert.Throws<ObjectDisposedException>(() => host.Generator.Next());
    }

    [Fact]
    public async Task StopAsync_NeverStarted_AsksTheStoreForNothing()
    {
        await using (Build())
        {
        }

        Assert.Empty(_store.Requests);
        Assert.Empty(_store.Released);
    }

    [Fact]
    public async Task StartAsync_Cancelled_GivesUp()
    {
        await using var host = new TestHost(
            services => services.AddOrderIds(options => options.UseStore(new TestLeaseStore { Fault = TestLeaseFault.Slow })));
        using var cancellation = new CancellationTokenSource();
        Task started = host.StartAsync(cancellation.Token);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => started);
    }

    [Fact]
    public async Task StartAsync_HostThatKnowsOnlyStartAndStop_TakesTheLeaseAndGivesItBackWithTheProvider()
    {
        var collection = new ServiceCollection();
        collection.AddOrderIds(options => options.UseReleasingStore(_store));
        await using (ServiceProvider services = collection.BuildServiceProvider())
        {
            IHostedService service = Assert.Single(services.GetServices<IHostedService>());
            await service.StartAsync(default);
            Assert.Single(_store.Requests);

            await service.StopAsync(default);
            services.GetRequiredService<IOrderIdGenerator>().Next();
        }

        Assert.Single(_store.Released);
    }

    [Fact]
    public async Task StartAsync_SeveralGenerators_EachTakesItsLease()
    {
        var invoices = new ScriptedLeaseStore();
        await using var host = new TestHost(services => services
            .AddOrderIds(options => options.UseReleasingStore(_store))
            .AddKeyedOrderIds("invoices", options => options.UseReleasingStore(invoices)));
        await host.StartAsync();
        Assert.Single(_store.Requests);
        Assert.Single(invoices.Requests);

        await host.StopAsync();
        Assert.Single(_store.Released);
        Assert.Single(invoices.Released);
    }

    private TestHost Build(Action<OrderIdsOptions>? configure = null) => new(services => services.AddOrderIds(options =>
    {
        options.UseReleasingStore(_store);
        configure?.Invoke(options);
    }));

    private static Clerk AddClerk(IServiceProvider services, ScriptedLeaseStore store, List<Clerk> clerks)
    {
        var clerk = new Clerk(services.GetRequiredService<IOrderIdGenerator>(), store);
        clerks.Add(clerk);
        return clerk;
    }

    /// <summary>Holds the generator itself, without using it.</summary>
    private sealed class Keeper(OrderIdGenerator generator) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            Assert.True(generator.GetStatus().Left > 0);
            return Task.CompletedTask;
        }
    }

    /// <summary>Issues an ID when it starts and when it stops, with the lease that is there.</summary>
    private sealed class Clerk(IOrderIdGenerator generator, ScriptedLeaseStore store) : IHostedService
    {
        public List<OrderId> Ids { get; } = [];

        public Task StartAsync(CancellationToken cancellationToken) => Issue();

        public Task StopAsync(CancellationToken cancellationToken) => Issue();

        private Task Issue()
        {
            Assert.Single(store.Requests);
            Ids.Add(generator.Next());
            return Task.CompletedTask;
        }
    }
}
