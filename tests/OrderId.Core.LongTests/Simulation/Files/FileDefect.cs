namespace OrderIds.Tests.Simulation.Files;

/// <summary>What the store leaves out on purpose, to prove that the simulation would see it.</summary>
public enum FileDefect
{
    None,

    /// <summary>Links are not followed: lock and temporary file lie beside the link, which the rename replaces.</summary>
    LinksNotFollowed,

    /// <summary>Only the lock file is locked, and nothing is compared before the rename.</summary>
    NothingCompared,

    /// <summary>
    /// Only the lock file is locked: who is stopped after the comparison and before the rename does not notice that it is gone.
    /// </summary>
    FolderNotLocked,
}
