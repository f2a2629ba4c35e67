namespace OrderIds.Tracking;

/// <summary>Holds an activity of an order, and what the activity did.</summary>
/// <remarks>Instances are immutable; all members may be called from any thread.</remarks>
public sealed class OrderActivityEntry
{
    internal OrderActivityEntry(OrderActivity activity, TrackingOutcome outcome)
    {
        Activity = activity;
        Outcome = outcome;
    }

    /// <summary>Gets the activity.</summary>
    public OrderActivity Activity { get; }

    /// <summary>Gets what the activity did: Applied, Ignored (a kind that is not known) or NotAllowed.</summary>
    public TrackingOutcome Outcome { get; }

    /// <summary>Returns the kind of the activity and its outcome; never its texts, which may be personal data.</summary>
    /// <returns>A text for debugging, such as "Payment: Applied".</returns>
    public override string ToString() => $"{Activity.Kind}: {Outcome}";
}
