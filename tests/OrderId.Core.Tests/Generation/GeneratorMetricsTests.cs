using System.Diagnostics.Metrics;
using System.Reflection;
using System.Runtime.CompilerServices;
using OrderIds.Generation;

namespace OrderIds.Tests.Generation;

// Other classes' generators count on the same meter: this one runs alone.
[CollectionDefinition(nameof(GeneratorMetricsTests), DisableParallelization = true)]
[Collection(nameof(GeneratorMetricsTests))]
public class GeneratorMetricsTests
{
    private readonly VirtualTimeProvider _time = new();

    [Fact]
    public void Meter_CountsWhatWasIssued()
    {
        long before = Observe("orderid.ids.issued");
        OrderIdGenerator generator = OrderIdGenerator.Create(new MemoryLeaseStore(), new OrderIdGeneratorOptions { TimeProvider = _time });
        generator.Fill(new OrderId[1000]);
        generator.Next();
        _time.Advance(TimeSpan.FromMinutes(17));
        generator.Next();
        generator.Discard();
        generator.Next();

        Assert.Equal(1003, Observe("orderid.ids.issued") - before);

        generator.Dispose();
        Assert.Equal(1003, Observe("orderid.ids.issued") - before);
    }

    [Fact]
    public void Meter_CountsLeases()
    {
        var store = new ScriptedLeaseStore();
        long acquired = 0, failed = 0;
        using MeterListener listener = Listen((name, value) => _ = name switch
        {
            "orderid.leases.acquired" => acquired += value,
            "orderid.leases.failed" => failed += value,
            _ => 0,
        });
        using OrderIdGenerator generator = OrderIdGenerator.Create(store, new OrderIdGeneratorOptions { TimeProvider = _time });
        store.Failure = new TimeoutException();
        _time.Advance(TimeSpan.FromMinutes(5));
        store.Failure = null;
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal((2, 1), (acquired, failed));
    }

    [Fact]
    public async Task Meter_ListenerBlocks_CallersGoOn()
    {
        // Windows so short that Fill looks for the next one.
        var store = new ScriptedLeaseStore
        {
            Answer = request =>
            {
                long from = Math.Max(request.NowMilliseconds, request.NotBeforeMilliseconds);
                return Task.FromResult(OrderIdLease.OfMilliseconds(1, from, from + 4));
            },
        };
        using OrderIdGenerator generator = OrderIdGenerator.Create(store, new OrderIdGeneratorOptions { TimeProvider = _time });
        using var gate = new ManualResetEventSlim();
        using var entered = new ManualResetEventSlim();
        using MeterListener listener = Listen((name, _) =>
        {
            if (name == "orderid.leases.acquired")
            {
                entered.Set();
                gate.Wait();
            }
        });
        Task renewing = Task.Run(() => _time.Advance(TimeSpan.FromMilliseconds(2)));
        entered.Wait();

        Task filling = Task.Run(() => generator.Fill(new OrderId[5 * 65_536]));
        Task ending = filling.ContinueWith(_ => generator.Dispose(), TaskScheduler.Default);

        try
        {
            await filling.WaitAsync(TimeSpan.FromSeconds(60));
            await ending.WaitAsync(TimeSpan.FromSeconds(60));
        }
        finally
        {
            gate.Set();
            await renewing;
        }
    }

    [Fact]
    public void Meter_ListenerThrows_LeasesAreTakenAllTheSame()
    {
        var store = new ScriptedLeaseStore();
        using MeterListener listener = Listen((name, _) =>
        {
            if (name.StartsWith("orderid.leases.", StringComparison.Ordinal))
            {
                throw new InvalidOperationException();
            }
        });
        using OrderIdGenerator generator = OrderIdGenerator.Create(store, new OrderIdGeneratorOptions { TimeProvider = _time });
        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal((2, 0), (store.Requests.Count, generator.GetStatus().Failures));

        store.Failure = new TimeoutException();
        _time.Advance(TimeSpan.FromMinutes(6));
        store.Failure = null;
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(0, generator.GetStatus().Failures);

        // A time-out is counted on the timer's thread, where an exception would end the process.
        store.Answer = _ => new TaskCompletionSource<OrderIdLease>().Task;
        _time.Advance(TimeSpan.FromMinutes(6));
        Assert.InRange(generator.GetStatus().Failures, 1, int.MaxValue);
        store.Answer = null;
        _time.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(0, generator.GetStatus().Failures);
    }

    [Fact]
    public void Meter_ClockOfOneGeneratorFails_TheOthersAreShown()
    {
        var broken = new ProbingTimeProvider(_time);
        using OrderIdGenerator first = OrderIdGenerator.Create(new MemoryLeaseStore(), new() { TimeProvider = broken });
        using OrderIdGenerator second = OrderIdGenerator.Create(new MemoryLeaseStore(), new() { TimeProvider = _time, Name = "second" });
        broken.Failure = new InvalidOperationException();

        Assert.Equal(600_000L * 65_536, Observe("orderid.ids.left", "second"));
        broken.Failure = null;
    }

    [Fact]
    public void Meter_ShowsWhatIsLeftAndHowFarTimesRunAhead()
    {
        using OrderIdGenerator generator = OrderIdGenerator.Create(new MemoryLeaseStore(), new() { TimeProvider = _time, Name = "ahead" });
        generator.Fill(new OrderId[(65_536 * 3) + 1]);

        Assert.Equal((600_000L * 65_536) - (65_536 * 3) - 1, Observe("orderid.ids.left", "ahead"));
        Assert.Equal(3, Observe("orderid.time.lead", "ahead"));
    }

    [Fact]
    public void Meter_GeneratorDisposed_IsShownNoMore()
    {
        var shown = new List<object?>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "orderid.ids.left")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>(
            (_, _, tags, _) => shown.Add(tags.ToArray().SingleOrDefault(tag => tag.Key == "orderid.generator").Value));
        listener.Start();
        OrderIdGenerator generator = OrderIdGenerator.Create(new MemoryLeaseStore(), new() { TimeProvider = _time, Name = "ended" });
        listener.RecordObservableInstruments();
        Assert.Contains("ended", shown);
        shown.Clear();

        generator.Dispose();
        listener.RecordObservableInstruments();

        Assert.DoesNotContain("ended", shown);
    }

    [Fact]
    public void Meter_TwoGeneratorsOnOneNode_AreToldApartByName()
    {
        var shown = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "OrderId.Core")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            IEnumerable<string> own =
                from tag in tags.ToArray()
                where tag.Key.StartsWith("orderid.", StringComparison.Ordinal)
                select $"{tag.Key}={tag.Value}";
            shown.Add($"{instrument.Name} {string.Join(' ', own)}");
        });
        listener.Start();
        using OrderIdGenerator orders = OrderIdGenerator.Create(new MemoryLeaseStore(), new OrderIdGeneratorOptions { Name = "orders" });
        using OrderIdGenerator invoices = OrderIdGenerator.Create(new MemoryLeaseStore(), new() { Name = "invoices" });
        var away = new ScriptedLeaseStore { Failure = new TimeoutException() };
        using OrderIdGenerator waiting = OrderIdGenerator.CreateInBackground(away, new() { Name = "waiting", TimeProvider = _time });
        _time.RunDue();
        listener.RecordObservableInstruments();

        Assert.Contains("orderid.leases.acquired orderid.generator=orders", shown);
        Assert.Contains("orderid.leases.acquired orderid.generator=invoices", shown);
        Assert.Contains("orderid.leases.failed orderid.generator=waiting", shown);
        Assert.Contains("orderid.ids.left orderid.node=0 orderid.generator=orders", shown);
        Assert.Contains("orderid.ids.left orderid.node=0 orderid.generator=invoices", shown);
        Assert.Contains("orderid.ids.left orderid.generator=waiting", shown);
    }

    [Fact]
    public void Meter_Instruments_AreTheDocumentedOnes()
    {
        // An instrument that another test is creating meanwhile may be published twice.
        var published = new System.Collections.Concurrent.ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == "OrderId.Core")
                {
                    published[$"{instrument.Name} {instrument.Unit} {instrument.Description}"] = true;
                }
            },
        };
        using OrderIdGenerator generator = OrderIdGenerator.Create(new MemoryLeaseStore());
        listener.Start();

        Assert.Equal(
            [
                "orderid.ids.issued {id} Order IDs issued.",
                "orderid.ids.left {id} Order IDs that a generator can still issue from its lease.",
                "orderid.leases.acquired {lease} Leases that the store has granted.",
                "orderid.leases.failed {request} Requests to the store that failed or timed out.",
                "orderid.time.lead s How far a generator's times are ahead of the wall clock.",
            ],
            published.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Meter_RequestFailed_TellsTheTypeOfTheError()
    {
        var types = new List<object?>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "orderid.leases.failed")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>(
            (_, _, tags, _) => types.Add(tags.ToArray().Single(tag => tag.Key == "error.type").Value));
        listener.Start();
        var store = new ScriptedLeaseStore();
        OrderIdGenerator generator = OrderIdGenerator.Create(store, new() { TimeProvider = _time, ReleaseOnDispose = true });
        store.Failure = new TimeoutException();
        generator.Dispose();

        Assert.Equal(["System.TimeoutException"], types);
    }

    [Fact]
    public void Meter_GeneratorDroppedWithoutDispose_StaysCounted()
    {
        long before = Observe("orderid.ids.issued");
        WeakReference dropped = Drop();
        for (int i = 0; i < 10 && dropped.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(dropped.IsAlive);
        Assert.Equal(17, Observe("orderid.ids.issued") - before);
        Assert.Equal(17, Observe("orderid.ids.issued") - before);

        // Apart, so that nothing on this method's stack holds the generator.
        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference Drop()
        {
            OrderIdGenerator generator = OrderIdGenerator.Create(new MemoryLeaseStore());
            generator.Fill(new OrderId[17]);
            Observe("orderid.ids.issued");
            return new WeakReference(generator);
        }
    }

    [Fact]
    public void Generators_DroppedWhileNobodyLooks_AreNotKept()
    {
        for (int i = 1; i <= 1000; i++)
        {
            Drop();
            if (i % 100 == 0)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
        }

        FieldInfo generators = typeof(GeneratorMetrics).GetField("Generators", BindingFlags.NonPublic | BindingFlags.Static)!;
        var kept = (System.Collections.ICollection)generators.GetValue(null)!;
        Assert.InRange(kept.Count, 0, 500);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static void Drop() => OrderIdGenerator.Create(new MemoryLeaseStore());
    }

    /// <summary>Reads an observable instrument: the last generator's value; the lead in milliseconds.</summary>
    // Of one generator, where it is named: other classes may have left some that were not collected yet.
    private static long Observe(string wanted, string? generator = null)
    {
        long last = 0;
        using MeterListener listener = Listen(
            (name, value, of) => last = name == wanted && (generator is null || generator == of) ? value : last);
        listener.RecordObservableInstruments();
        return last;
    }

    private static MeterListener Listen(Action<string, long> record) => Listen((name, value, _) => record(name, value));

    private static MeterListener Listen(Action<string, long, string?> record)
    {
        var listener = new MeterListener
        {
            // Without this, .NET 8 leaves a listener subscribed after it is disposed.
            MeasurementsCompleted = (_, _) => { },
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "OrderId.Core")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => record(instrument.Name, value, GeneratorOf(tags)));
        listener.SetMeasurementEventCallback<double>(
            (instrument, value, tags, _) => record(instrument.Name, (long)Math.Round(value * 1000), GeneratorOf(tags)));
        listener.Start();
        return listener;
    }

    private static string? GeneratorOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            if (tag.Key == "orderid.generator")
            {
                return (string?)tag.Value;
            }
        }

        return null;
    }
}
