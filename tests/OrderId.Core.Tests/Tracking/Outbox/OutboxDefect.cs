namespace OrderIds.Tests.Tracking.Outbox;

/// <summary>Lists mistakes that the simulation must catch.</summary>
public enum OutboxDefect
{
    None,

    /// <summary>A replica saves without looking whether another has saved in the meantime.</summary>
    SavesWithoutTheVersion,

    /// <summary>The milestones are written after the value, in a transaction of their own.</summary>
    WritesTheOutboxLater,

    /// <summary>A replica compares with what it saved itself last, not with what is stored.</summary>
    ComparesWithItsOwnMemory,

    /// <summary>A key that was told is not told again after its retraction.</summary>
    TellsAKeyOnlyOnce,

    /// <summary>Senders take rows of one owner at the same time.</summary>
    SendsOutOfOrder,

    /// <summary>A row is marked before it is sent.</summary>
    MarksBeforeItSends,
}
