using OrderIds.Format;
using OrderIds.Sealing;

namespace OrderIds;

/// <summary>
/// Specifies which times an opened (decrypted) order ID may have. An <see cref="OrderIdCipher"/> that was created with these options
/// rejects all others.
/// </summary>
/// <remarks>
/// <para>
/// If an ID is opened with a wrong key, or is not a sealed ID at all but an invented one, the encryption does not detect that: the result
/// is an ID with a random time between 2025 and 2094. With these options, a cipher accepts only IDs with times from
/// <see cref="IssuedSince"/> to now, extended by <see cref="Tolerance"/> at both ends. The shorter this range, the fewer wrong IDs are
/// accepted by chance: about 3 % for a range of two years.
/// </para>
/// <para>
/// A cipher copies the values when it is created; later changes have no effect on it. Instances are not thread-safe for writing.
/// </para>
/// </remarks>
public sealed class OrderIdCipherOptions
{
    private TimeProvider _timeProvider = TimeProvider.System;
    private TimeSpan _tolerance = TimeSpan.FromDays(1);

    /// <summary>Gets or sets the source of the current time. The default is <see cref="TimeProvider.System"/>.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public TimeProvider TimeProvider
    {
        get => _timeProvider;
        set => _timeProvider = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>
    /// Gets or sets how far a time may be before <see cref="IssuedSince"/> or after the current time. The default is one day.
    /// </summary>
    /// <remarks>
    /// The tolerance must cover the differences between clocks, and the time by which the IDs of a generator can be ahead of the clock. IDs
    /// get times in the future if more than 65,536 IDs per millisecond are issued, or if all 8,192 node numbers of generators are in use.
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
    /// Gets or sets the time of the first issued order ID. The default is 2025-01-01T00:00:00Z, the earliest time that an ID can contain.
    /// </summary>
    /// <remarks>
    /// Set it to the day on which the application started to issue order IDs. The later this day, the more likely a wrong key is detected.
    /// </remarks>
    public DateTimeOffset IssuedSince { get; set; } = WireFormat.Epoch;
}
