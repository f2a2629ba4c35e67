using OrderIds.Format;

namespace OrderIds;

/// <content>What is shown of a generator.</content>
public sealed partial class OrderIdGenerator
{
    internal string? Name => _options.Name;

    /// <summary>Reads how the generator stands.</summary>
    /// <returns>The status at this moment. A generator that is disposed has nothing left.</returns>
    /// <remarks>It asks the store nothing and changes nothing.</remarks>
    public OrderIdGeneratorStatus GetStatus()
    {
        lock (_gate)
        {
            LeaseWindow window = _window;
            long tick = _clock.Milliseconds;
            long state = window.State;
            bool closed = window.IsClosed;
            long last = closed ? _notBefore - 1 : (state - 1) >> LeaseWindow.SequenceBits;
            long now = _timeProvider.GetUtcNow().ToUnixTimeMilliseconds() - WireFormat.EpochUnixMilliseconds;
            return new OrderIdGeneratorStatus
            {
                Node = closed ? null : (int)window.Node,
                Issued = _tally.Read(closed ? 0 : state - window.Start),
                Left = window.Left(tick),
                Lead = TimeSpan.FromMilliseconds(Math.Max(0, last - now)),
                Failures = _failures,
                LastFailure = _lastFailure,
            };
        }
    }
}
