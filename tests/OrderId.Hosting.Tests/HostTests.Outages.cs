using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrderIds.Testing;

namespace OrderIds.Hosting.Tests;

/// <summary>Stores that are away, hang or are damaged, when the host starts, runs and stops.</summary>
public partial class HostTests
{
    [Fact]
    public async Task StopAsync_StoreDoesNotTakeTheRestBack_EndsAndSaysSo()
    {
        await using TestHost host = Build();
        await host.StartAsync();
        _store.Failure = Outage;
        await host.StopAsync();

        Assert.Contains(host.Log.Entries, entry => entry.Id == 6 && IsWarningOfTheOutage(entry));
    }

    [Fact]
    public async Task StopAsync_StoreHangs_EndsWithTheHostsPatience()
    {
        var store = new TestLeaseStore();
        await using var host = new TestHost(services => services.AddOrderIds(options => options.UseReleasingStore(store)));
        await host.StartAsync();
        store.Fault = TestLeaseFault.Slow;
        using var patience = new CancellationTokenSource();
        Task stopped = host.StopAsync(patience.Token);
        Assert.False(stopped.IsCompleted);

        await patience.CancelAsync();
        await stopped;
        Assert.Contains(host.Log.Entries, entry => entry.Id == 9);
    }

    [Fact]
    public async Task StopAsync_StoreBlocksItsThread_EndsWithTheHostsPatience()
    {
        using var blocked = new ManualResetEventSlim();
        _store.TakeBack = _ =>
        {
            blocked.Wait();
            return Task.CompletedTask;
        };
        await using TestHost host = Build();
        await host.StartAsync();
        using var patience = new CancellationTokenSource();
        Task stopped = Task.Run(() => host.StopAsync(patience.Token));
        await patience.CancelAsync();

        await stopped.WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Contains(host.Log.Entries, entry => entry.Id == 9);
        blocked.Set();
    }

    [Fact]
    public async Task StartAsync_StoreBlocksItsThread_EndsWithTheHostsPatience()
    {
        using var blocked = new ManualResetEventSlim();
        _store.Answer = request =>
        {
            blocked.Wait();
            return Task.FromResult(new OrderIdLease(1, request.Now, request.Now.AddSeconds(1)));
        };
        await using TestHost host = Build();
        using var patience = new CancellationTokenSource();
        Task started = Task.Run(() => host.StartAsync(patience.Token));
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => started.WaitAsync(TimeSpan.FromSeconds(60)));
        blocked.Set();
    }

    [Fact]
    public async Task StartAsync_StoreAway_FailsAndSaysWhy()
    {
        await using TestHost host = Build();
        _store.Failure = Outage;

        var refused = await Assert.ThrowsAsync<OrderIdLeaseUnavailableException>(() => host.StartAsync());

        Assert.Same(Outage, refused.InnerException);
        Assert.Contains(host.Log.Entries, IsWarningOfTheOutage);

        // Nothing was left behind that goes on asking.
        host.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Single(_store.Requests);
    }

    [Fact]
    public async Task StartAsync_StoreAwayButAllowed_StartsAndGetsTheLeaseLater()
    {
        await using TestHost host = Build(options => options.StartWithoutStore = true);
        _store.Failure = Outage;
        await host.StartAsync();

        Assert.Contains(host.Log.Entries, entry => entry.Id == 7 && entry.Level == LogLevel.Warning);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Same(Outage, Assert.Throws<OrderIdLeaseUnavailableException>(() => host.Generator.Next()).InnerException);
        Assert.True(_store.Requests.Count > 5);

        _store.Failure = null;
        host.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(OrderIdKind.Sortable, host.Generator.Next().Kind);
        await host.StopAsync();
        Assert.Single(_store.Released);
    }

    [Fact]
    public async Task StartAsync_StoreAwayButAllowed_AServiceMayAskForTheGeneratorItself()
    {
        await using var host = new TestHost(services => services
            .AddOrderIds(options =>
            {
                options.UseReleasingStore(_store);
                options.StartWithoutStore = true;
            })
            .AddHostedService<Keeper>());
        _store.Failure = Outage;
        await host.StartAsync();

        _store.Failure = null;
        host.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(OrderIdKind.Sortable, host.Services.GetRequiredService<OrderIdGenerator>().Next().Kind);
        await host.StopAsync();
    }

    [Fact]
    public async Task StartAsync_StoreFoundAwayBefore_FailsAllTheSame()
    {
        await using TestHost host = Build();
        _store.Failure = Outage;
        Assert.Throws<OrderIdLeaseUnavailableException>(() => host.Generator.Next());

        var refused = await Assert.ThrowsAsync<OrderIdLeaseUnavailableException>(() => host.StartAsync());
        Assert.StartsWith("The host needs a lease to start", refused.Message, StringComparison.Ordinal);
        Assert.Contains(Outage.Message, refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAsync_StoreFoundAwayBeforeAndBack_Starts()
    {
        await using TestHost host = Build();
        _store.Failure = Outage;
        Assert.Throws<OrderIdLeaseUnavailableException>(() => host.Generator.Next());
        _store.Failure = null;
        host.Time.Advance(TimeSpan.FromSeconds(10));

        await host.StartAsync();
        host.Generator.Next();
        await host.StopAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task StartAsync_StoreAsksForTheGeneratorItself_SaysSoAndDoesNotHang(bool inHost)
    {
        await using var host = new TestHost(services => services.AddOrderIds(options => options.UseStore(provider =>
        {
            provider.GetRequiredService<OrderIdGenerator>();
            return _store;
        })));

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(
            () => Task.Run(() => inHost ? host.StartAsync() : Task.FromResult(host.Generator.Next())).WaitAsync(TimeSpan.FromSeconds(60)));
        Assert.StartsWith("The lease store uses the generator to which it grants leases", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAsync_DamagedStore_FailsEvenIfItMayBeAway()
    {
        await using TestHost host = Build(options => options.StartWithoutStore = true);
        _store.Failure = new OrderIdLeaseDamagedException("Torn.");

        await Assert.ThrowsAsync<OrderIdLeaseDamagedException>(() => host.StartAsync());
    }

    [Fact]
    public async Task StartAsync_StoreHangs_FailsWhenTheTimeOutIsOver()
    {
        await using TestHost host = Build(options => options.StoreTimeout = TimeSpan.FromSeconds(3));
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _store.Answer = _ =>
        {
            asked.SetResult();
            return new TaskCompletionSource<OrderIdLease>().Task;
        };
        Task started = host.StartAsync();
        await asked.Task;
        Assert.False(started.IsCompleted);

        host.Time.Advance(TimeSpan.FromSeconds(3));
        await Assert.ThrowsAsync<OrderIdLeaseUnavailableException>(() => started);
        await host.Log.WaitForAsync(3);
        Assert.Contains(host.Log.Entries, entry => entry.Id == 3 && entry.Level == LogLevel.Warning);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task StartAsync_StoreIsNeverCreated_FailsWhenTheTimeOutIsOver(bool inHost)
    {
        using var creating = new SemaphoreSlim(0);
        using var finish = new ManualResetEventSlim();
        await using var host = new TestHost(services => services.AddOrderIds(options =>
        {
            options.StoreTimeout = TimeSpan.FromSeconds(3);
            options.UseStore(_ =>
            {
                creating.Release();
                finish.Wait();
                return _store;
            });
        }));
        Task started = Task.Run(() => inHost ? host.StartAsync() : Task.FromResult(host.Generator.Next()));
        await creating.WaitAsync();
        Assert.False(started.IsCompleted);

        try
        {
            host.Time.Advance(TimeSpan.FromSeconds(3));
            await Assert.ThrowsAsync<OrderIdLeaseUnavailableException>(() => started.WaitAsync(TimeSpan.FromSeconds(60)));
        }
        finally
        {
            finish.Set();
        }

        // Once the store is there, so is the lease: in the background, or with the next start.
        host.Time.Advance(TimeSpan.FromSeconds(10));
        await host.StartAsync();
        host.Generator.Next();
    }

    [Fact]
    public async Task StartAsync_StoreCannotBeCreated_ThrowsWhatItsCreationThrew()
    {
        var wrong = new FormatException("No such store.");
        await using var host = new TestHost(services => services.AddOrderIds(options =>
        {
            options.StartWithoutStore = true;
            options.UseStore(_ => throw wrong);
        }));

        Assert.Same(wrong, await Assert.ThrowsAsync<FormatException>(() => host.StartAsync()));
        Assert.Same(wrong, Assert.Throws<FormatException>(() => host.Generator.Next()));
    }

    [Fact]
    public async Task Next_RenewalAndOutage_GoesOnInTheBackground()
    {
        await using TestHost host = Build();
        await host.StartAsync();
        OrderId before = host.Generator.Next();
        host.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(2, _store.Requests.Count);

        _store.Failure = Outage;
        host.Time.Advance(TimeSpan.FromHours(1));
        Assert.True(host.Generator.Next() > before);
    }

    private static bool IsWarningOfTheOutage((LogLevel Level, int Id, string Text) entry) =>
        entry.Level == LogLevel.Warning && entry.Text.Contains(Outage.Message, StringComparison.Ordinal);
}
