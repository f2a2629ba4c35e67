namespace OrderIds.Tool.Auditing;

/// <summary>Checks lists for repeated order IDs, and for IDs for which no lease store granted a lease (a right to issue IDs).</summary>
internal sealed class Audit(AuditOptions options, bool json, ToolConsole console, CancellationToken cancellation) : IDisposable
{
    private readonly AuditSummary _summary = new();
    private readonly AuditPlaces _places = new();
    private readonly EntrySorter _sorter = new((int)(((long)options.Memory << 20) / AuditEntry.Length), options.TemporaryFolder);

    /// <returns>The exit code.</returns>
    /// <exception cref="AuditException">The audit cannot continue.</exception>
    public int Run()
    {
        // A missing file or table is reported at once. The grants are read after the lists, so that they include those made in the
        // meantime.
        AuditGrants.Find(options, cancellation);
        var collector = new AuditCollector(_sorter, _places, _summary, options.Limit);
        new AuditLists(options, collector, _summary, console, cancellation).Read();
        new AuditColumns(options, collector, console, cancellation).Read();
        AuditGrants grants = AuditGrants.Read(options, cancellation);

        _summary.Begin(grants);
        var writer = new AuditWriter(_summary, options.Limit, json, console.Ink);
        using (var output = new ProgressOutput(console, _summary.Ids, countsBytes: false))
        {
            using CancellationTokenRegistration registration = cancellation.Register(output.Dispose);
            var check = new AuditCheck(grants, _places, writer, output, cancellation);
            check.CheckHistory();
            check.CheckIds(_sorter.Sort());
        }

        _summary.SpilledBytes = _sorter.SpilledBytes;
        _summary.Passed = _summary is { Ids: > 0, HasFaults: false, UnreadLists: 0 };
        console.Output.Write(writer.WriteSummary());
        console.Output.Flush();
        return _summary.UnreadLists > 0 ? ExitCodes.Error : _summary.Passed ? ExitCodes.Yes : ExitCodes.No;
    }

    public void Dispose() => _sorter.Dispose();
}
