namespace OrderIds.Testing;

/// <summary>Specifies what happens to the parcel of a <see cref="ParcelStory"/>.</summary>
public enum ParcelPlot
{
    /// <summary>The parcel is announced, picked up, passes two facilities, goes out for delivery and is delivered.</summary>
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

    /// <summary>The depot reports "out for delivery" late, with a time five minutes after the delivery. The delivery must stay.</summary>
    Straggler,

    /// <summary>The label is created, and then the shipment is cancelled.</summary>
    Cancelled,
}
