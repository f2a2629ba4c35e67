using System.Globalization;

namespace OrderIds.SampleShop.Pages.Status;

/// <summary>Provides the latest rows of the table of leases (rights to issue order IDs) for the status page.</summary>
public sealed record LeaseTableView(IReadOnlyList<string> Columns, IReadOnlyList<string[]> Rows)
{
    private const int Most = 10;

    /// <summary>The time from which order IDs count milliseconds.</summary>
    private static readonly DateTimeOffset Epoch = OrderId.MinValueAt(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero)).Timestamp;

    public static async Task<LeaseTableView> ReadAsync(ShopContext context)
    {
        List<Row> rows = await context.Database
            .SqlQuery<Row>(
                $"""
                SELECT node AS "Node", until_ms AS "Until", version AS "Version"
                FROM order_id_leases WHERE node >= 0 ORDER BY until_ms DESC
                """)
            .Take(Most).ToListAsync();
        return new LeaseTableView(["node", "until", "granted"], [.. rows.Select(row => new[]
        {
            row.Node.ToString(CultureInfo.CurrentCulture),
            Epoch.AddMilliseconds(row.Until).UtcDateTime.ToString("d MMM, HH:mm:ss", CultureInfo.CurrentCulture) + " UTC",
            row.Version.ToString(CultureInfo.CurrentCulture) + " ×",
        })]);
    }

    private sealed class Row
    {
        public int Node { get; set; }

        public long Until { get; set; }

        public long Version { get; set; }
    }
}
