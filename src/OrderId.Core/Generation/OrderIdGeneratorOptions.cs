using OrderIds.Generation;

namespace OrderIds;

/// <summary>
/// Holds the settings of an <see cref="OrderIdGenerator"/>. The defaults suit a shop; none of them matters for uniqueness.
/// </summary>
/// <remarks>The settings are read once, when the generator is created.</remarks>
public sealed class OrderIdGeneratorOptions
{
    /// <summary>Gets or sets the length of the windows asked for, from 2 seconds to 30 days. The default is 10 minutes.</summary>
    /// <remarks>
    /// A generator asks the store about once a window. A process that is killed leaves the rest of its window unused. Its node is free for
    /// others once the clock has passed the window. Times begin to run ahead only after 8,192 processes were killed within one window.
    /// </remarks>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Gets or sets the share of a window after which the next is asked for, above 0 and below 1. The default is 0.5.</summary>
    public double RefillPoint { get; set; } = 0.5;

    /// <summary>Gets or sets how far ahead of the clock a window may start, from zero to 3,650 days. The default is one day.</summary>
    /// <remarks>
    /// Times run ahead when more than 65,536 IDs a millisecond are issued for long, when all 8,192 nodes are taken, or when the clock was
    /// set back. Beyond this limit the store grants nothing and says so (<see cref="OrderIdLeaseExhaustedException"/>).
    /// </remarks>
    public TimeSpan MaximumLead { get; set; } = TimeSpan.FromDays(1);

    /// <summary>
    /// Gets or sets how long to wait for one answer of the store, from 10 milliseconds to one hour. The default is 10 seconds.
    /// </summary>
    /// <remarks>An answer that comes later is thrown away, with the window in it.</remarks>
    public TimeSpan StoreTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Gets or sets a value indicating whether the rest of the window is given back to the store when the generator is disposed. The
    /// default is <see langword="false"/>: it is never used.
    /// </summary>
    /// <remarks>
    /// Set it only where the memory of the process is never copied (snapshots and clones of virtual machines, CRIU): a copy that ends would
    /// give back the window that the original still issues from, and no clock, process ID or token in memory tells them apart. It saves
    /// nodes where many short-lived processes start one after another.
    /// </remarks>
    public bool ReleaseOnDispose { get; set; }

    /// <summary>Gets or sets the source of time. The default is <see cref="TimeProvider.System"/>.</summary>
    /// <remarks>
    /// The wall clock is read once per lease, to tell the store about where the window should lie; within the window only the monotonic
    /// time counts. A provider that stands still, with a <see cref="MemoryLeaseStore"/>, gives the same IDs on every run.
    /// </remarks>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// Gets or sets the name that tells this generator's metrics from those of other generators in the process, or <see langword="null"/>,
    /// the default.
    /// </summary>
    /// <remarks>
    /// The meter <c>OrderId.Core</c> adds it as <c>orderid.generator</c> to the measurements of single generators and of their requests to
    /// the store.
    /// </remarks>
    public string? Name { get; set; }

    /// <summary>Gets or sets what the back-off's jitter comes from, for simulations that replay.</summary>
    internal Random? Jitter { get; set; }

    internal OrderIdGeneratorOptions Copy() => (OrderIdGeneratorOptions)MemberwiseClone();

    /// <summary>Verifies that each setting lies in its range, as creating a generator does.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A setting lies outside its range.</exception>
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
