using Microsoft.Coyote.Specifications;

namespace OrderIds.Interleavings;

/// <summary>What must hold in any order of the threads.</summary>
internal static class Law
{
    public static void Holds(bool condition, string otherwise) => Specification.Assert(condition, "{0}", otherwise);

    /// <summary>Checks what generators over one store have issued.</summary>
    public static void CheckAll(IReadOnlyCollection<Issuer> issuers)
    {
        Run[] runs = [.. issuers.SelectMany(issuer => issuer.Runs).OrderBy(run => run.Node).ThenBy(run => run.First)];
        for (int i = 1; i < runs.Length; i++)
        {
            Holds(runs[i - 1].Node != runs[i].Node || runs[i - 1].Last < runs[i].First, $"Equal IDs: {runs[i - 1]} and {runs[i]}.");
        }

        foreach (Issuer issuer in issuers)
        {
            foreach (Run run in issuer.Runs)
            {
                Check(issuer, run);
            }

            long issued = issuer.Runs.Sum(run => run.Last - run.First + 1), counted = issuer.Generator.GetStatus().Issued;
            Holds(issued == counted, $"{issued} IDs were issued, and {counted} are counted.");
        }
    }

    private static void Check(Issuer issuer, Run run)
    {
        // One call may go on from a window into the next.
        for (long number = run.First; number <= run.Last;)
        {
            Grant? grant = issuer.Store.Grants.FirstOrDefault(grant => grant.Holds(run.Node, number));
            Holds(grant is not null, $"Outside every window that was granted: {run}.");
            Holds(
                !issuer.Discards.Any(discard => discard.Ended < run.Call.Began && discard.Began > grant!.Asked),
                $"From a window that was asked for before a Discard: {run}.");
            number = grant!.End;
        }

        Holds(!(issuer.Disposal?.Ended < run.Call.Began), $"After the end of the generator: {run}.");
        Holds(
            issuer.Runs.All(other => other.Call.Ended >= run.Call.Began || other.Last < run.First),
            $"Smaller than an ID that was returned before: {run}.");
    }
}
