using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using OrderIds.Tests.Generation;

namespace OrderIds.Hosting.Tests;

/// <summary>What the package's README tells OpenTelemetry to listen to is there, with the names, units and tags it says.</summary>
public class MeterTests
{
    [Fact]
    public async Task Meter_OfAHost_HasTheDocumentedInstruments()
    {
        var acquired = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        string unique = Guid.NewGuid().ToString("N");
        var instruments = new Dictionary<string, string?>();
        var versions = new HashSet<string?>();
        var measured = new List<(string Name, double Value)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "OrderId.Core")
                {
                    instruments[instrument.Name] = instrument.Unit;
                    versions.Add(instrument.Meter.Version);
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measure(instrument.Name, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Measure(instrument.Name, value, tags));
        listener.Start();

        var store = new ScriptedLeaseStore();
        await using var host = new TestHost(services => services.AddKeyedOrderIds(unique, options => options.UseStore(store)));
        await host.StartAsync();
        await acquired.Task.WaitAsync(TimeSpan.FromSeconds(60));
        host.Services.GetRequiredKeyedService<IOrderIdGenerator>(unique).Fill(new OrderId[65_536 * 2]);
        store.Failure = new TimeoutException();
        host.Time.Advance(TimeSpan.FromMinutes(5));
        listener.RecordObservableInstruments();

        Assert.Equal(
            new Dictionary<string, string?>
            {
                ["orderid.ids.issued"] = "{id}",
                ["orderid.ids.left"] = "{id}",
                ["orderid.leases.acquired"] = "{lease}",
                ["orderid.leases.failed"] = "{request}",
                ["orderid.time.lead"] = "s",
            },
            instruments);
        Assert.Equal([typeof(OrderId).Assembly.GetName().Version!.ToString(3)], versions);
        Assert.Equal(
            [
                ("orderid.ids.left", 300_000.0 * 65_536), ("orderid.leases.acquired", 1.0),
                ("orderid.leases.failed", 1.0), ("orderid.time.lead", 0.0),
            ],
            measured.Order());

        void Measure(string name, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            // Other tests' generators are on the same meter, under other names.
            foreach (KeyValuePair<string, object?> tag in tags)
            {
                if (tag.Key == "orderid.generator" && Equals(tag.Value, unique))
                {
                    lock (measured)
                    {
                        measured.Add((name, value));
                    }

                    if (name == "orderid.leases.acquired")
                    {
                        acquired.TrySetResult();
                    }
                }
            }
        }
    }
}
