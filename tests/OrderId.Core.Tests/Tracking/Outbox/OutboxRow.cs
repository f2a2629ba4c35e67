namespace OrderIds.Tests.Tracking.Outbox;

/// <summary>A row of the outbox.</summary>
internal sealed class OutboxRow(int id, string key, bool isRetraction)
{
    public int Id => id;

    public string Key => key;

    public bool IsRetraction => isRetraction;

    public bool IsSent { get; set; }

    /// <summary>Gets or sets the step until which a sender has the row for itself.</summary>
    public int ReservedUntil { get; set; }
}
