using OrderIds.Format;
using OrderIds.Generation;

namespace OrderIds;

/// <content>The status of a generator.</content>
public sealed partial class OrderIdGenerator
{
    internal string? Name => _options.Name;

    /// <summary>
    /// Returns the current status of the generator: its node number, the IDs issued and left, and failed requests to the lease store.
    /// </summary>
    /// <returns>The current status. A disposed generator has no IDs left.</returns>
    /// <remarks>The method does not call the store and does not change the generator.</remarks>
    public OrderIdGeneratorStatus GetStatus()
    {
        ClockReading reading = ReadClocks();
        lock (_gate)
        {
            LeaseWindow window = _window;
            long state = window.State;
            bool closed = window.IsClosed;
            long last = closed ? _notBefore - 1 : (state - 1) >> LeaseWindow.SequenceBits;
            return new OrderIdGeneratorStatus
            {
                Node = closed ? null : (int)window.Node,
                Issued = _tally.Read(closed ? 0 : state - window.Start),
                Left = window.Left(reading.Tick),
                Lead = TimeSpan.FromMilliseconds(Math.Max(0, last - reading.Now)),
                Failures = _failures,
                LastFailure = _lastFailure,
            };
        }
    }

    /// <summary>Returns the number of IDs issued so far, without reading the clocks.</summary>
    internal long CountIssued()
    {
        lock (_gate)
        {
            LeaseWindow window = _window;
            return _tally.Read(window.IsClosed ? 0 : window.State - window.Start);
        }
    }
}
