using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace OrderIds.SampleShop.Pages.Status;

/// <summary>Collects the library's metrics for the status page. A real shop uses OpenTelemetry for this.</summary>
public sealed class MetricsListener : IDisposable
{
    private const string Meter = "OrderId.Core";

    private readonly ConcurrentDictionary<string, (double Value, string? Unit)> _values = new();
    private readonly MeterListener _listener = new();

    public MetricsListener()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Meter)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => Take(instrument, value));
        _listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => Take(instrument, value));
        _listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => Take(instrument, value));
        _listener.Start();
    }

    /// <summary>Returns the name, the value and the unit of each instrument.</summary>
    public IEnumerable<(string Name, double Value, string? Unit)> Read()
    {
        _listener.RecordObservableInstruments();
        return _values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value.Value, pair.Value.Unit));
    }

    public void Dispose() => _listener.Dispose();

    /// <summary>Adds to the value of a counter, and replaces the value of an observable instrument.</summary>
    private void Take(Instrument instrument, double value) => _values.AddOrUpdate(
        instrument.Name,
        (value, instrument.Unit),
        (_, before) => (instrument.IsObservable ? value : before.Value + value, instrument.Unit));
}
