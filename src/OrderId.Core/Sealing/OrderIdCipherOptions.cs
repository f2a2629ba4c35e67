using OrderIds.Format;
using OrderIds.Sealing;

namespace OrderIds;

/// <summary>
/// Specifies which times an opened order ID may carry; an <see cref="OrderIdCipher"/> made with options refuses every other.
/// </summary>
/// <remarks>
/// <para>
/// Opening with a wrong key, or opening a made-up number, does not fail by itself: it gives an ID of some random time between 2025 and
/// 2094. Accepted are the times from <see cref="IssuedSince"/> to now, both widened by <see cref="Tolerance"/>; the narrower that range,
/// the fewer wrong IDs pass by chance: some 3 % when it is two years.
/// </para>
/// <para>A cipher copies the values when it is made; later changes do not reach it. Instances are not safe for concurrent writes.</para>
/// </remarks>
public sealed class OrderIdCipherOptions
{
    private TimeProvider _timeProvider = TimeProvider.System;
    private TimeSpan _tolerance = TimeSpan.FromDays(1);

    /// <summary>Gets or sets the clock that says what time it is now. The default is <see cref="TimeProvider.System"/>.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public TimeProvider TimeProvider
    {
        get => _timeProvider;
        set => _timeProvider = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>
    /// Gets or sets how far outside the range from <see cref="IssuedSince"/> to now a time may lie. The default is one day.
    /// </summary>
    /// <remarks>
    /// It has to cover the differences between clocks, and how far a generator runs ahead of them. A generator uses up its leased window
    /// faster than the clock when more than 65,536 IDs are asked for in a millisecond, and gets a window in the future when every node is
    /// taken.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan Tolerance
    {
        get => _tolerance;
        set => _tolerance = value >= TimeSpan.Zero
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, SealingMessages.ToleranceOutOfRange);
    }

    /// <summary>
    /// Gets or sets the time of the first order ID issued. The default is 2025-01-01T00:00:00Z, before which no ID can be.
    /// </summary>
    /// <remarks>Set it to the day the shop went live with order IDs: that is what catches a wrong key.</remarks>
    public DateTimeOffset IssuedSince { get; set; } = WireFormat.Epoch;
}
