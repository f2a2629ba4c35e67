using System.Reflection;

namespace OrderIds.Tests.Simulation;

/// <summary>The life of one generator, from its creation to its end.</summary>
internal sealed class Session
{
    public IOrderIdGenerator? Generator { get; set; }

    /// <summary>
    /// Gets the generator's lock, under which it must call nothing that is not its own, or null while it is being created.
    /// </summary>
    public object? Lock => Generator?.GetType().GetField("_gate", BindingFlags.NonPublic | BindingFlags.Instance)?.GetValue(Generator);

    public OrderId Last { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether the lease was discarded since the last ID: from beyond the lead, IDs may come back to the
    /// present.
    /// </summary>
    public bool Discarded { get; set; }

    /// <summary>Gets what the store has confirmed to it, in time or late.</summary>
    public List<OrderIdLease> Confirmed { get; } = [];
}
