namespace OrderIds.Tracking.Json;

/// <summary>Counts what a document holds in all its arrays together: limits for each of them multiply, as an order has many shipments and activities.</summary>
internal sealed class DocumentBudget
{
    /// <summary>The quantities of lines in a document at most: enough to name each line of the longest order a dozen times.</summary>
    private const int MaxLines = 1 << 17;

    private int _events;
    private int _lines;

    /// <summary>Counts an event, before it is kept.</summary>
    public void TakeEvent()
    {
        if (++_events > TrackedShipment.MaxEvents)
        {
            throw JsonFields.TooMany("events", TrackedShipment.MaxEvents);
        }
    }

    /// <summary>Counts a quantity of a line, before it is kept.</summary>
    public void TakeLine()
    {
        if (++_lines > MaxLines)
        {
            throw JsonFields.TooMany("lines", MaxLines);
        }
    }
}
