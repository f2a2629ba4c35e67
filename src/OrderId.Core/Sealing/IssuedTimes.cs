namespace OrderIds.Sealing;

/// <summary>Says which times an opened order ID may carry, as fixed when the cipher was made.</summary>
internal sealed class IssuedTimes(OrderIdCipherOptions options)
{
    private readonly TimeProvider _timeProvider = options.TimeProvider;
    private readonly DateTimeOffset _issuedSince = options.IssuedSince;
    private readonly TimeSpan _tolerance = options.Tolerance;

    /// <summary>Gets the range of times at this moment.</summary>
    public Range Now()
    {
        DateTimeOffset now = _timeProvider.GetUtcNow();
        return new Range(
            _issuedSince - DateTimeOffset.MinValue > _tolerance ? _issuedSince - _tolerance : DateTimeOffset.MinValue,
            DateTimeOffset.MaxValue - now > _tolerance ? now + _tolerance : DateTimeOffset.MaxValue);
    }

    /// <summary>Holds the first and the last time accepted.</summary>
    public readonly record struct Range(DateTimeOffset Earliest, DateTimeOffset Latest)
    {
        public bool Contains(DateTimeOffset time) => Earliest <= time && time <= Latest;
    }
}
