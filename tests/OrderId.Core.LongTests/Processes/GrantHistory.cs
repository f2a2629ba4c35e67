using System.Globalization;
using OrderIds.Format;

namespace OrderIds.Tests.Processes;

/// <summary>
/// Checks what all processes had from one store: no two grants of a node overlap, and each ID lies in a grant of the process that issued
/// it.
/// </summary>
internal sealed class GrantHistory
{
    private readonly List<string> _faults = [];

    private GrantHistory(IReadOnlyList<WorkerRecord> workers)
    {
        Workers = workers.Count;
        foreach (WorkerRecord worker in workers)
        {
            CheckIds(worker);
        }

        Window[] windows = [.. workers.SelectMany(WindowsOf)];
        Grants = windows.Length;
        Lost = windows.Count(window => window.IsLost);
        Releases = windows.Count(window => window.Released is not null);
        foreach (IGrouping<int, Window> node in windows.GroupBy(window => window.Grant.Node))
        {
            CheckNode([.. node.OrderBy(window => window.Grant.From)]);
        }

        Ids = workers.Sum(worker => worker.Ids.Count);
        Repeated = Ids - workers.SelectMany(worker => worker.Ids).Distinct().Count();
    }

    public int Workers { get; }

    public int Grants { get; }

    /// <summary>Gets how many grants were withheld from the generator.</summary>
    public int Lost { get; }

    public int Releases { get; }

    public int Ids { get; }

    public int Repeated { get; }

    /// <summary>Gets a sentence for each overlap and for each process with an ID outside its grants.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Ids:N0} IDs of {Workers} processes, {Repeated} repeated; "
        + $"{Grants} grants, {Lost} with a lost answer, {Releases} given back in part; {_faults.Count} faults");

    public static GrantHistory Of(IReadOnlyList<WorkerRecord> workers) => new(workers);

    /// <summary>
    /// Reads the lines of a history. A last line that was cut off by the end of the process is left out: nothing was done with that lease.
    /// </summary>
    public static IReadOnlyList<LeaseEntry> Parse(string text) =>
    [
        .. text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            string[] fields = line.Split(' ');
            LeaseEntryKind kind = Enum.Parse<LeaseEntryKind>(fields[0], ignoreCase: true);
            long[] numbers = [.. fields.Skip(1).Select(field => long.Parse(field, CultureInfo.InvariantCulture))];
            return new LeaseEntry(kind, (int)numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
        }),
    ];

    /// <summary>
    /// Pairs each grant of a process with what it gave back. What is given back may begin in one grant and end in the one that continued
    /// it.
    /// </summary>
    private static IEnumerable<Window> WindowsOf(WorkerRecord worker) =>
        from grant in worker.Leases
        where grant.Kind != LeaseEntryKind.Release
        select new Window(grant, worker.Leases.FirstOrDefault(entry => entry.Kind == LeaseEntryKind.Release
            && entry.Node == grant.Node && entry.From < grant.Until && grant.Until <= entry.Until && entry.Time > grant.Time));

    private void CheckIds(WorkerRecord worker)
    {
        Window[] windows = [.. WindowsOf(worker).Where(window => !window.IsLost)];
        IEnumerable<(int Node, long Time)> used = worker.Ids
            .Select(id => (id.Node, (long)(id.Timestamp - WireFormat.Epoch).TotalMilliseconds))
            .Distinct();
        int outside = used.Count(
            id => !windows.Any(window => window.Grant.Node == id.Node && window.Grant.From <= id.Time && id.Time < window.UsedUntil));
        if (outside > 0)
        {
            _faults.Add($"A process issued IDs in {outside} milliseconds outside what it was granted and had not given back.");
        }
    }

    private void CheckNode(Window[] sorted)
    {
        for (int i = 0; i < sorted.Length; i++)
        {
            for (int j = i + 1; j < sorted.Length && sorted[j].Grant.From < sorted[i].Grant.Until; j++)
            {
                if (!sorted[j].ComesAfterReleaseOf(sorted[i]) && !sorted[i].ComesAfterReleaseOf(sorted[j]))
                {
                    _faults.Add($"Two grants overlap: {sorted[i].Grant} and {sorted[j].Grant}.");
                }
            }
        }
    }

    private sealed record Window(LeaseEntry Grant, LeaseEntry? Released)
    {
        public bool IsLost => Grant.Kind == LeaseEntryKind.Lost;

        /// <summary>Gets the end of what the process kept for itself.</summary>
        public long UsedUntil => Released?.From ?? Grant.Until;

        /// <summary>Finds out whether this window was granted from what another process had given back before.</summary>
        public bool ComesAfterReleaseOf(Window other) =>
            other.Released is { } released && released.From <= Grant.From && released.Time < Grant.Time;
    }
}
