using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrderIds.Tests.Generation;

namespace OrderIds.Hosting.Tests;

/// <summary>A service collection without a host: the lease is taken by the first ID and given back with the provider.</summary>
public class ServiceCollectionTests
{
    private readonly ScriptedLeaseStore _store = new();
    private readonly VirtualTimeProvider _time = new();

    [Fact]
    public async Task Resolve_WithoutAHost_TakesTheLeaseWithTheFirstId()
    {
        await using ServiceProvider services = Build(options => options.UseReleasingStore(_store));

        IOrderIdGenerator generator = services.GetRequiredService<IOrderIdGenerator>();
        Assert.Empty(_store.Requests);

        OrderId id = generator.Next();
        Assert.Single(_store.Requests);
        Assert.True(generator.Next() > id);
        Assert.Same(generator, services.GetRequiredService<IOrderIdGenerator>());
    }

    [Fact]
    public async Task Fill_WithoutAHost_TakesTheLease()
    {
        await using ServiceProvider services = Build(options => options.UseReleasingStore(_store));
        var ids = new OrderId[10];

        services.GetRequiredService<IOrderIdGenerator>().Fill(ids);

        Assert.Equal(10, ids.Distinct().Count());
    }

    [Fact]
    public async Task DisposeAsync_GivesTheLeaseBack()
    {
        ServiceProvider services = Build(options => options.UseReleasingStore(_store));
        IOrderIdGenerator generator = services.GetRequiredService<IOrderIdGenerator>();
        generator.Next();

        await services.DisposeAsync();

        Assert.Single(_store.Released);
        Assert.Throws<ObjectDisposedException>(() => generator.Next());
    }

    [Fact]
    public void Dispose_GivesTheLeaseBack()
    {
        ServiceProvider services = Build(options => options.UseReleasingStore(_store));
        services.GetRequiredService<IOrderIdGenerator>().Next();

        services.Dispose();

        Assert.Single(_store.Released);
    }

    [Fact]
    public void Dispose_BeforeTheFirstId_AsksTheStoreForNothing()
    {
        ServiceProvider services = Build(options => options.UseReleasingStore(_store));
        IOrderIdGenerator generator = services.GetRequiredService<IOrderIdGenerator>();

        services.Dispose();

        Assert.Throws<ObjectDisposedException>(() => generator.Next());
        Assert.Empty(_store.Requests);
    }

    [Fact]
    public async Task Next_StoreAwayAtFirst_SaysSoAndRecoversByItself()
    {
        await using ServiceProvider services = Build(options => options.UseReleasingStore(_store));
        IOrderIdGenerator generator = services.GetRequiredService<IOrderIdGenerator>();
        var outage = new TimeoutException("No database today.");
        _store.Failure = outage;

        var refused = Assert.Throws<OrderIdLeaseUnavailableException>(() => generator.Next());
        Assert.Same(outage, refused.InnerException);
        Assert.Throws<OrderIdLeaseUnavailableException>(() => generator.Next());

        _store.Failure = null;
        _time.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(OrderIdKind.Sortable, generator.Next().Kind);
    }

    [Fact]
    public async Task Next_StoreAwayAtFirst_WaitsForItOnce()
    {
        await using ServiceProvider services = Build(options => options.UseReleasingStore(_store));
        IOrderIdGenerator generator = services.GetRequiredService<IOrderIdGenerator>();
        _store.Failure = new TimeoutException();

        for (int i = 0; i < 10; i++)
        {
            Assert.Throws<OrderIdLeaseUnavailableException>(() => generator.Next());
        }

        // The other nine calls did not ask: the background does.
        Assert.Single(_store.Requests);
    }

    [Fact]
    public async Task Next_DamagedStore_SaysSoEveryTime()
    {
        await using ServiceProvider services = Build(options => options.UseReleasingStore(_store));
        IOrderIdGenerator generator = services.GetRequiredService<IOrderIdGenerator>();
        _store.Failure = new OrderIdLeaseDamagedException("Torn.");

        Assert.Equal("Torn.", Assert.Throws<OrderIdLeaseDamagedException>(() => generator.Next()).Message);
        Assert.Equal("Torn.", Assert.Throws<OrderIdLeaseDamagedException>(() => generator.Next()).Message);

        _store.Failure = null;
        generator.Next();
    }

    [Fact]
    public async Task Resolve_TheGeneratorItself_IsTheOneBehindTheInterface()
    {
        await using ServiceProvider services = Build(options => options.UseReleasingStore(_store));

        OrderIdGenerator generator = services.GetRequiredService<OrderIdGenerator>();
        services.GetRequiredService<IOrderIdGenerator>().Next();

        Assert.Single(_store.Requests);
        Assert.Equal(1, generator.GetStatus().Issued);
        generator.Discard();
        Assert.Equal(2, _store.Requests.Count);
    }

    [Fact]
    public async Task Next_SettingsOfTheOptions_ReachTheStore()
    {
        await using ServiceProvider services = Build(options =>
        {
            options.UseReleasingStore(_store);
            options.Window = TimeSpan.FromMinutes(2);
            options.MaximumLead = TimeSpan.FromHours(3);
            options.RefillPoint = 0.25;
        });

        OrderId id = services.GetRequiredService<IOrderIdGenerator>().Next();
        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.Single(_store.Requests);
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(VirtualTimeProvider.Start, id.Timestamp);
        Assert.Equal(2, _store.Requests.Count);
        Assert.All(_store.Requests, request => Assert.Equal(TimeSpan.FromMinutes(2), request.Duration));
        Assert.Equal(TimeSpan.FromHours(3), _store.Requests[0].NotAfter - _store.Requests[0].Now);
    }

    [Fact]
    public async Task AddKeyedOrderIds_TwoKeys_HaveLeasesOfTheirOwn()
    {
        var invoices = new ScriptedLeaseStore();
        var collection = new ServiceCollection();
        collection.AddOrderIds(options => options.UseReleasingStore(_store));
        collection.AddKeyedOrderIds("invoices", options => options.UseReleasingStore(invoices));
        collection.AddKeyedSingleton<Office>("invoices");
        await using ServiceProvider services = collection.BuildServiceProvider();

        services.GetRequiredService<IOrderIdGenerator>().Next();
        Assert.Empty(invoices.Requests);
        services.GetRequiredKeyedService<Office>("invoices").Ids.Next();

        Assert.Single(invoices.Requests);
        Assert.Single(_store.Requests);
        Assert.NotSame(services.GetRequiredService<IOrderIdGenerator>(), services.GetRequiredKeyedService<IOrderIdGenerator>("invoices"));
        Assert.NotSame(services.GetRequiredService<OrderIdGenerator>(), services.GetRequiredKeyedService<OrderIdGenerator>("invoices"));
    }

    [Fact]
    public async Task AddOrderIds_Twice_ChangesTheOptionsAndAddsNothing()
    {
        var collection = new ServiceCollection();
        collection.AddOrderIds(options => options.UseFile("first.lease"));
        int count = collection.Count(IsOurs);
        collection.AddOrderIds(options => options.UseReleasingStore(_store));
        await using ServiceProvider services = collection.BuildServiceProvider();

        Assert.Equal(count, collection.Count(IsOurs));
        services.GetRequiredService<IOrderIdGenerator>().Next();
        Assert.Single(_store.Requests);

        static bool IsOurs(ServiceDescriptor service) => !service.ServiceType.Name.Contains("Options", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Next_WrongOptions_NamesTheWrongSettings()
    {
        await using ServiceProvider services = Build(options => options.Window = TimeSpan.FromSeconds(1));

        var wrong = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOrderIdGenerator>().Next());
        Assert.Equal(2, wrong.Failures.Count());
    }

    private ServiceProvider Build(Action<OrderIdsOptions> configure) =>
        new ServiceCollection().AddSingleton<TimeProvider>(_time).AddOrderIds(configure).BuildServiceProvider(validateScopes: true);

    private sealed class Office([FromKeyedServices("invoices")] IOrderIdGenerator ids)
    {
        public IOrderIdGenerator Ids => ids;
    }
}
