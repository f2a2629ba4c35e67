using System.Globalization;
using OrderIds.Tests;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests;

/// <summary>What real payloads of some forty sources come to, each on a line. The right answers were written before the readers.</summary>
public class CorpusTableTests
{
    [SharedFact]
    public void Read_PayloadsOfTheCorpus_AreAsExpected() => AssertTable(CorpusTable.Payloads, "payloads-2");

    [SharedFact]
    public void Read_ProbesOfTheCorpus_AreAsExpected() => AssertTable(CorpusTable.Probes, Path.Combine("payloads-2", "probes"));

    private static void AssertTable((string File, string Expected)[] table, string folder)
    {
        string path = Path.Combine(SharedData.Folder!, "corpus", folder);
        Dictionary<string, string> got = Directory.GetFiles(path, "*.json")
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => Describe(File.ReadAllBytes(file)));

        string[] wrong =
            [.. table.Where(row => got[row.File] != row.Expected).Select(row => $"{row.File}\n  {row.Expected}\n  {got[row.File]}")];
        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    private static string Describe(byte[] json)
    {
        try
        {
            TrackingReadResult reading = TrackingReader.Read(json);
            IEnumerable<string> told = reading.Orders.Select(order => $"order {order.Status} {order.Total}")
                .Concat(reading.Shipments.Select(Describe))
                .Concat(reading.Warnings.Select(warning => "warning"));
            return $"{reading.Vendor}: {string.Join("; ", told)}";
        }
        catch (TrackingFormatException exception)
        {
            return $"{exception.Vendor}: refused";
        }
    }

    private static string Describe(TrackedShipment shipment)
    {
        string detail = shipment.Detail == ShipmentDetail.None ? string.Empty : ":" + shipment.Detail;
        string current = shipment.Current is { } now ? " " + Time(now.OccurredAt) : string.Empty;
        string estimate = shipment.EstimatedDelivery is { } due ? " due " + Time(due) : string.Empty;
        return $"{shipment.TrackingNumber} {shipment.Carrier} {shipment.Status}{detail}{current}, "
            + $"{shipment.Timeline.Count} events{estimate}";
    }

    private static string Time(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
