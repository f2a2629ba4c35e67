using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrderIds.Tests.Generation;

namespace OrderIds.Hosting.Tests;

public class LogTests
{
    private readonly ScriptedLeaseStore _store = new();

    [Fact]
    public async Task Log_OutageFromBeginningToEnd_WarnsOnceAndTellsWhenItIsOver()
    {
        await using TestHost host = Build();
        await host.StartAsync();
        host.Time.Advance(TimeSpan.FromMinutes(5));
        _store.Failure = new TimeoutException("The database is away.");
        host.Time.Advance(TimeSpan.FromHours(1));
        _store.Failure = null;
        host.Time.Advance(TimeSpan.FromSeconds(10));
        await host.StopAsync();

        var told = host.Log.Entries.Where(entry => entry.Level >= LogLevel.Information).ToArray();
        Assert.Equal(
            [
                (LogLevel.Information, 1), (LogLevel.Warning, 2), (LogLevel.Information, 4),
                (LogLevel.Information, 1), (LogLevel.Information, 5),
            ],
            told.Select(entry => (entry.Level, entry.Id)));
        Assert.Equal(
            "Order IDs (default): the store granted a lease: node 0, 2026-03-01T08:00:00.000Z to 2026-03-01T08:10:00.000Z.", told[0].Text);
        Assert.Contains("TimeoutException: The database is away.", told[1].Text, StringComparison.Ordinal);
        Assert.Matches("^Order IDs \\(default\\): the store is available again after [0-9]{3} failed requests\\.$", told[2].Text);

        // The renewal before the outage, and each request within it, are there for those who look.
        Assert.Contains(host.Log.Entries, entry => entry is { Level: LogLevel.Debug, Id: 1 });
        Assert.True(host.Log.Entries.Count(entry => entry is { Level: LogLevel.Debug, Id: 2 }) > 300);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Log_RequestThatTheApplicationGivesUp_IsNoOutage(bool discarded)
    {
        await using TestHost host = Build();
        await host.StartAsync();
        _store.Answer = _ => new TaskCompletionSource<OrderIdLease>().Task;
        host.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(2, _store.Requests.Count);

        _store.Answer = null;
        if (discarded)
        {
            host.Services.GetRequiredService<OrderIdGenerator>().Discard();
        }
        else
        {
            await host.StopAsync();
        }

        await host.Log.WaitForAsync(10);
        Assert.Contains(host.Log.Entries, entry => entry is { Level: LogLevel.Debug, Id: 10 });
        Assert.DoesNotContain(host.Log.Entries, entry => entry.Level > LogLevel.Information || entry.Id is 3 or 4);
    }

    [Fact]
    public async Task Log_KeyedGenerator_IsNamed()
    {
        await using var host = new TestHost(
            services => services.AddKeyedOrderIds("invoices", options => options.UseReleasingStore(_store)));
        await host.StartAsync();
        await host.StopAsync();

        Assert.All(host.Log.Entries, entry => Assert.StartsWith("Order IDs (invoices): ", entry.Text, StringComparison.Ordinal));
        Assert.Equal([1, 5], host.Log.Entries.Select(entry => entry.Id));
    }

    [Fact]
    public async Task Log_AnswerAfterTheTimeOut_IsNoGrant()
    {
        await using TestHost host = Build();
        await host.StartAsync();
        var late = new TaskCompletionSource<OrderIdLease>();
        _store.Answer = _ => late.Task;
        host.Time.Advance(TimeSpan.FromMinutes(5));
        host.Time.Advance(TimeSpan.FromSeconds(10));
        await host.Log.WaitForAsync(3);
        int logged = host.Log.Entries.Count;
        Assert.Equal((LogLevel.Warning, 3), (host.Log.Entries[^1].Level, host.Log.Entries[^1].Id));

        // On a thread without a context, so that all that follows from it has happened when it returns.
        await Task.Run(
            () => late.SetResult(new OrderIdLease(0, _store.Requests[1].NotBefore, _store.Requests[1].NotBefore.AddMinutes(10), 2)));
        Assert.Equal(logged, host.Log.Entries.Count);
    }

    [Fact]
    public async Task Log_LoggerThrows_TheLeaseIsTakenAllTheSame()
    {
        await using TestHost host = Build();
        host.Log.Failure = new InvalidOperationException("The log is full.");
        await host.StartAsync();
        host.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(2, _store.Requests.Count);
        Assert.Equal(0, host.Services.GetRequiredService<OrderIdGenerator>().GetStatus().Failures);
        host.Log.Failure = null;
    }

    [Fact]
    public async Task Log_WhateverHappens_CarriesNoOrderId()
    {
        await using var host = new TestHost(services => services
            .AddOrderIds(options => options.UseReleasingStore(_store))
            .AddOrderIdCipher(options => options.UseKey(0, _ => new byte[16])));
        await host.StartAsync();
        var cipher = host.Services.GetRequiredService<OrderIdCipher>();
        var issued = new List<OrderId>();
        for (int i = 0; i < 100; i++)
        {
            _store.Failure = i % 7 < 3 ? new TimeoutException() : null;
            host.Time.Advance(TimeSpan.FromMinutes(i % 11));
            issued.Add(host.Generator.Next());
            issued.Add(cipher.Seal(issued[^1]));
        }

        _store.Failure = null;
        await host.StopAsync();
        Assert.True(host.Log.Entries.Count > 100);
        Assert.All(host.Log.Entries, entry => AssertNoId(entry.Text, issued));
    }

    private static void AssertNoId(string text, List<OrderId> issued)
    {
        foreach (OrderIdMatch match in OrderId.EnumerateMatches(text))
        {
            Assert.DoesNotContain(match.Id, issued);
        }
    }

    private TestHost Build() => new(services => services.AddOrderIds(options => options.UseReleasingStore(_store)));
}
