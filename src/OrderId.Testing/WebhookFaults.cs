namespace OrderIds.Testing;

/// <summary>Specifies the faults in the delivery of webhooks.</summary>
[Flags]
public enum WebhookFaults
{
    /// <summary>Each webhook arrives once, in order, a few seconds after its event.</summary>
    None = 0,

    /// <summary>One webhook arrives three days after all others.</summary>
    Late = 1,

    /// <summary>Each webhook arrives twice.</summary>
    Twice = 2,

    /// <summary>The webhooks arrive in an order that the seed determines.</summary>
    OutOfOrder = 4,

    /// <summary>All of these faults.</summary>
    All = Late | Twice | OutOfOrder,
}
