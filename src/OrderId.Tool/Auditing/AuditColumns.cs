namespace OrderIds.Tool.Auditing;

/// <summary>Reads the IDs in columns of a database. Each column counts as a list.</summary>
internal sealed class AuditColumns(AuditOptions options, AuditCollector collector, ToolConsole console, CancellationToken cancellation)
{
    // The number of rows after which progress is shown and cancellation is checked.
    private const int RowsAtATime = 4096;

    /// <exception cref="AuditException">The database failed, or the temporary file could not be written.</exception>
    public void Read()
    {
        if (options.Columns.Length == 0)
        {
            return;
        }

        using var output = new ProgressOutput(console, total: null, countsBytes: false);
        using CancellationTokenRegistration registration = cancellation.Register(output.Dispose);
        foreach (string column in options.Columns)
        {
            collector.Begin(column);
            string shown = Printable.Escape(column);
            options.Database!.ReadColumn(column, ReadRow, cancellation);

            void ReadRow(long row, object value)
            {
                if (ColumnValue.TryRead(value, out OrderId id))
                {
                    collector.Add(row, id);
                }
                else if (value is not DBNull)
                {
                    collector.AddLineWithoutId(row);
                }

                if (row % RowsAtATime == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                    output.ShowProgress(shown, row);
                }
            }
        }
    }
}
