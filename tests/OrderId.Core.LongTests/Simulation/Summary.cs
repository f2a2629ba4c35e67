namespace OrderIds.Tests.Simulation;

/// <summary>What a run, or many of them, came to.</summary>
public sealed record Summary(long Ids, long Grants, long Faults, long Outages)
{
    public static Summary operator +(Summary left, Summary right) =>
        new(left.Ids + right.Ids, left.Grants + right.Grants, left.Faults + right.Faults, left.Outages + right.Outages);
}
