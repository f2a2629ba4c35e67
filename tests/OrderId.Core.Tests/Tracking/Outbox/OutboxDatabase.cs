using System.Text.Json;
using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking.Outbox;

/// <summary>A row with an order and its version, and the outbox, which are written in one transaction.</summary>
internal sealed class OutboxDatabase(OutboxDefect defect)
{
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private string _json = JsonSerializer.Serialize(Orders.Shipping, TrackingJsonContext.Default.TrackedOrder);

    public int Version { get; private set; }

    public List<OutboxRow> Rows { get; } = [];

    /// <summary>Gets the facts that were saved.</summary>
    public HashSet<OutboxFact> Saved { get; } = [];

    public TrackedOrder Load() => JsonSerializer.Deserialize(_json, TrackingJsonContext.Default.TrackedOrder)!;

    /// <summary>Saves the order if nothing else was saved since the version was loaded.</summary>
    public bool TrySave(TrackedOrder order, OutboxFact fact, int loadedVersion)
    {
        if (loadedVersion != Version && defect != OutboxDefect.SavesWithoutTheVersion)
        {
            return false;
        }

        if (!OrderLaws.AddsUp(order))
        {
            throw new InvalidOperationException("The order does not add up.");
        }

        _json = JsonSerializer.Serialize(order, TrackingJsonContext.Default.TrackedOrder);
        Saved.Add(fact);
        Version++;
        return true;
    }

    public void Add(IEnumerable<OrderMilestone> milestones)
    {
        foreach (OrderMilestone milestone in milestones)
        {
            if (milestone.IsRetraction || _told.Add(milestone.Key) || defect != OutboxDefect.TellsAKeyOnlyOnce)
            {
                Rows.Add(new OutboxRow(Rows.Count, milestone.Key, milestone.IsRetraction));
            }
        }
    }

    /// <summary>Reserves the first row that is not sent, unless another sender has it.</summary>
    public OutboxRow? Take(int step, int until)
    {
        IEnumerable<OutboxRow> unsent = Rows.Where(row => !row.IsSent);
        OutboxRow? row = defect == OutboxDefect.SendsOutOfOrder
            ? unsent.FirstOrDefault(row => row.ReservedUntil <= step)
            : unsent.FirstOrDefault();
        if (row is null || row.ReservedUntil > step)
        {
            return null;
        }

        row.ReservedUntil = until;
        return row;
    }
}
