namespace OrderIds.Tests.Simulation;

/// <summary>What is broken on purpose, to prove that the simulation would see it.</summary>
public enum Defect
{
    None,

    /// <summary>The store forgets its latest grants when it restarts.</summary>
    WindowReusedAfterRestart,

    /// <summary>The store answers before the grant is durable.</summary>
    GrantBeforeCommit,

    /// <summary>A refill whose answer did not come is taken for granted instead of burnt.</summary>
    RefillWithoutBurn,

    /// <summary>A store takes a window's rest back without looking whether the node was granted since.</summary>
    ReleaseWithoutVersion,

    /// <summary>A batch reads the state before it looks at the clock and writes it afterwards, without comparing.</summary>
    BatchReadsStateEarly,

    /// <summary>A generator that goes back to its wall clock when that was set back.</summary>
    FollowsTheWallClock,

    /// <summary>A store that leaves the commit to the session, which may not commit by itself.</summary>
    NoTransaction,

    /// <summary>A copy of a process gives back the window that the original still uses.</summary>
    CopyGivesBack,

    /// <summary>A generator that looks at the clock, or counts for its metrics, while it holds its lock.</summary>
    CallsOutUnderItsLock,
}
