namespace OrderIds.Tests.Simulation;

/// <summary>The life of one generator, from its creation to its end.</summary>
internal sealed class Session
{
    public IOrderIdGenerator? Generator { get; set; }

    public OrderId Last { get; set; }

    /// <summary>Gets what the store has confirmed to it, in time or late.</summary>
    public List<OrderIdLease> Confirmed { get; } = [];
}
