namespace OrderIds.Sealing;

/// <summary>Determines which times an opened order ID may have. The options are copied when the cipher is created.</summary>
internal sealed class IssuedTimes(OrderIdCipherOptions options)
{
    private readonly TimeProvider _timeProvider = options.TimeProvider;
    private readonly DateTimeOffset _issuedSince = options.IssuedSince;
    private readonly TimeSpan _tolerance = options.Tolerance;

    /// <summary>Returns the range of accepted times, which depends on the current time.</summary>
    public Range Now()
    {
        DateTimeOffset now = _timeProvider.GetUtcNow();
        return new Range(
            _issuedSince - DateTimeOffset.MinValue > _tolerance ? _issuedSince - _tolerance : DateTimeOffset.MinValue,
            DateTimeOffset.MaxValue - now > _tolerance ? now + _tolerance : DateTimeOffset.MaxValue);
    }

    /// <summary>Contains the first and the last accepted time.</summary>
    public readonly record struct Range(DateTimeOffset Earliest, DateTimeOffset Latest)
    {
        public bool Contains(DateTimeOffset time) => Earliest <= time && time <= Latest;
    }
}
