using OrderIds.Generation;

namespace OrderIds;

/// <summary>
/// Contains the settings of an <see cref="OrderIdGenerator"/>. The defaults are suitable for an online shop. No setting affects the
/// uniqueness of IDs except <see cref="ReleaseOnDispose"/>.
/// </summary>
/// <remarks>The settings are read once, when the generator is created.</remarks>
public sealed class OrderIdGeneratorOptions
{
    /// <summary>
    /// Gets or sets the length of the time window of each lease (the right to issue IDs with the times of that window), from 2 seconds to
    /// 30 days. The default is 10 minutes.
    /// </summary>
    /// <remarks>
    /// A generator requests about one lease per window. If a process is killed, the rest of its window is not used, and its node number can
    /// be granted again when the window is over. There are 8,192 node numbers. Only if more processes than that are killed within the
    /// length of one window do new leases start in the future, so that the times in IDs run ahead of the clock.
    /// </remarks>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Gets or sets the fraction of a lease's time window after which the generator requests the next lease, greater than 0 and less than
    /// 1. The default is 0.5.
    /// </summary>
    public double RefillPoint { get; set; } = 0.5;

    /// <summary>
    /// Gets or sets how far ahead of the clock the time window of a new lease may start, from zero to 3,650 days. The default is one day.
    /// </summary>
    /// <remarks>
    /// The times in IDs run ahead of the clock if more than 65,536 IDs per millisecond are issued for a long time, if all 8,192 node
    /// numbers are in use, or if the clock was set back. If a window would start after this limit, the store throws
    /// <see cref="OrderIdLeaseExhaustedException"/>.
    /// </remarks>
    public TimeSpan MaximumLead { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Gets or sets the time-out of a request to the store, from 10 milliseconds to one hour. The default is 10 seconds.</summary>
    /// <remarks>A lease that the store grants after the time-out is not used.</remarks>
    public TimeSpan StoreTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Gets or sets a value indicating whether the unused part of the lease is returned to the store when the generator is disposed. The
    /// default is <see langword="false"/>: the unused part is never used.
    /// </summary>
    /// <remarks>
    /// Returning leases saves node numbers, of which there are only 8,192, if many short-lived processes run one after another. Set it only
    /// if the memory of the process is never copied (snapshots and clones of virtual machines, CRIU). Otherwise, a copy that is disposed
    /// returns a lease from which the original still issues IDs, and those IDs can be issued twice. A process cannot detect that it is a
    /// copy.
    /// </remarks>
    public bool ReleaseOnDispose { get; set; }

    /// <summary>Gets or sets the source of time. The default is <see cref="TimeProvider.System"/>.</summary>
    /// <remarks>
    /// The wall clock is read once per lease, to choose the start of the window. Within a window only the monotonic clock is used. A
    /// provider with a fixed time and a <see cref="MemoryLeaseStore"/> give the same IDs in every run.
    /// </remarks>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// Gets or sets the name that identifies this generator in metrics if the process has several. The default is <see langword="null"/>.
    /// </summary>
    /// <remarks>
    /// The meter <c>OrderId.Core</c> adds the name as the tag <c>orderid.generator</c> to the measurements of a single generator and of its
    /// requests to the store.
    /// </remarks>
    public string? Name { get; set; }

    /// <summary>Gets or sets the source of the random part of retry delays, for reproducible simulations.</summary>
    internal Random? Jitter { get; set; }

    internal OrderIdGeneratorOptions Copy() => (OrderIdGeneratorOptions)MemberwiseClone();

    /// <summary>Validates that each setting is within its range. The creation of a generator does the same.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A setting is outside its range.</exception>
    /// <exception cref="ArgumentNullException"><see cref="TimeProvider"/> is null.</exception>
    public void Validate()
    {
        Check(
            Window >= TimeSpan.FromSeconds(2) && Window <= TimeSpan.FromDays(30), nameof(Window), Window,
            GenerationMessages.WindowOutOfRange);
        Check(RefillPoint is > 0 and < 1, nameof(RefillPoint), RefillPoint, GenerationMessages.RefillPointOutOfRange);
        Check(
            MaximumLead >= TimeSpan.Zero && MaximumLead <= TimeSpan.FromDays(3650), nameof(MaximumLead), MaximumLead,
            GenerationMessages.MaximumLeadOutOfRange);
        Check(
            StoreTimeout >= TimeSpan.FromMilliseconds(10) && StoreTimeout <= TimeSpan.FromHours(1), nameof(StoreTimeout), StoreTimeout,
            GenerationMessages.StoreTimeoutOutOfRange);
        if (TimeProvider is null)
        {
            throw new ArgumentNullException("options." + nameof(TimeProvider));
        }
    }

    private static void Check(bool fits, string name, object value, string message)
    {
        if (!fits)
        {
            throw new ArgumentOutOfRangeException("options." + name, value, message);
        }
    }
}
