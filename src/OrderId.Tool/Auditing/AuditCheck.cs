using OrderIds.Generation;

namespace OrderIds.Tool.Auditing;

/// <summary>Checks the sorted IDs and the granted leases (rights to issue IDs), and reports the faults.</summary>
internal sealed class AuditCheck(
    AuditGrants grants, AuditPlaces places, AuditWriter writer, ProgressOutput output, CancellationToken cancellation)
{
    // The number of IDs after which progress is shown and cancellation is checked.
    private const int IdsAtATime = 64 * 1024;

    /// <summary>
    /// Reports leases of the same node (generator number) that overlap in time, so that two generators could issue the same ID.
    /// </summary>
    public void CheckHistory()
    {
        foreach ((GrantRecord earlier, GrantRecord later) in grants.History?.FindOverlaps() ?? [])
        {
            if (writer.Count(AuditFault.OverlappingGrants))
            {
                output.Write(writer.Write(new AuditFinding
                {
                    Fault = AuditFault.OverlappingGrants,
                    File = earlier.Place.File,
                    Line = earlier.Place.Line,
                    OtherFile = later.Place.File,
                    OtherLine = later.Place.Line,
                    Node = earlier.Lease.Node,
                }));
            }
        }
    }

    /// <summary>Reports equal IDs, and IDs whose time is outside the leases of their node (generator number).</summary>
    /// <param name="entries">The entries in ascending order.</param>
    public void CheckIds(IEnumerable<UInt128> entries)
    {
        bool checksGrants = grants is not { Ends: null, History: null };
        UInt128 first = 0;
        long done = 0;
        foreach (UInt128 entry in entries)
        {
            if (done == 0 || !AuditEntry.HaveSameId(first, entry))
            {
                first = entry;
            }
            else if (writer.Count(AuditFault.Repeated))
            {
                AuditPlace again = places.Find(AuditEntry.PlaceOf(entry));
                output.Write(writer.Write(Describe(AuditFault.Repeated, first) with { OtherFile = again.File, OtherLine = again.Line }));
            }

            if (checksGrants)
            {
                CheckGrants(entry);
            }

            if (++done % IdsAtATime == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                output.ShowProgress("comparing", done);
            }
        }
    }

    private void CheckGrants(UInt128 entry)
    {
        OrderId id = AuditEntry.IdOf(entry);
        if (id.Kind != OrderIdKind.Sortable)
        {
            return;
        }

        if (grants.Ends?.FindEndBefore(id) is { } end && writer.Count(AuditFault.BeyondLeases))
        {
            string? until = end > 0 ? GenerationMessages.Time(end) : null;
            output.Write(writer.Write(Describe(AuditFault.BeyondLeases, entry) with { Node = id.Node, GrantedUntil = until }));
        }

        if (grants.History?.Contains(id) == false && writer.Count(AuditFault.OutsideGrants))
        {
            output.Write(writer.Write(Describe(AuditFault.OutsideGrants, entry) with { Node = id.Node }));
        }
    }

    private AuditFinding Describe(AuditFault fault, UInt128 entry)
    {
        OrderId id = AuditEntry.IdOf(entry);
        AuditPlace place = places.Find(AuditEntry.PlaceOf(entry));
        return new AuditFinding
        {
            Fault = fault,
            File = place.File,
            Line = place.Line,
            Id = id.ToString(),
            Kind = id.Kind,
        };
    }
}
