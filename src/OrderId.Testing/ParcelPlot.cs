namespace OrderIds.Testing;

/// <summary>Names what happens to the parcel of a <see cref="ParcelStory"/>.</summary>
public enum ParcelPlot
{
    /// <summary>Label, pickup, two facilities, out for delivery, delivered.</summary>
    Ordinary,

    /// <summary>Bad weather stops the parcel for a day; then it is delivered.</summary>
    Exception,

    /// <summary>Two attempts to deliver fail; the third succeeds.</summary>
    FailedAttempts,

    /// <summary>Customs holds the parcel for two days and releases it; then it is delivered.</summary>
    Customs,

    /// <summary>Customs holds the parcel, then the address is wrong; then it is delivered.</summary>
    CustomsAndException,

    /// <summary>The carrier reports the parcel as lost and finds it; then it is delivered.</summary>
    LostAndFound,

    /// <summary>The carrier reports the parcel as lost, and that is the last event.</summary>
    Lost,

    /// <summary>The recipient refuses the parcel, and it goes back to the sender.</summary>
    Return,

    /// <summary>The parcel waits at a pickup point and is collected there.</summary>
    PickupPoint,

    /// <summary>The carrier reports a delivery by mistake; the parcel goes out again on the next day and is delivered.</summary>
    MistakenDelivery,

    /// <summary>The depot's scan "out for delivery" is dated five minutes after the delivery, which it must not take back.</summary>
    Straggler,

    /// <summary>The label is printed and cancelled.</summary>
    Cancelled,
}
