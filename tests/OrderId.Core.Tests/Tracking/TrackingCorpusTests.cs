using System.Text.Json;
using Microsoft.VisualBasic.FileIO;
using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>
/// What vendors publish: their codes come down to words the library has, and their payloads to shipments, in whatever order.
/// </summary>
public class TrackingCorpusTests
{
    [SharedFact]
    public void ReferenceVocabularies_ComeDownToKnownWords()
    {
        // A word, or word:detail; what begins with "(" or "Order." is not of shipments.
        using var table = new TextFieldParser(Path.Combine(SharedData.Folder!, "corpus", "vocabularies.csv"));
        table.SetDelimiters(",");
        var words = new List<string>();
        for (string[]? fields = table.ReadFields(); fields is not null; fields = table.ReadFields())
        {
            words.Add(fields[3]);
        }

        string[] ofShipments = words.Skip(1)
            .Where(word => word.Length > 0 && word[0] != '(' && !word.StartsWith("Order.", StringComparison.Ordinal)).ToArray();

        Assert.True(ofShipments.Length > 700, $"{ofShipments.Length}");
        Assert.All(ofShipments, word =>
        {
            string[] parts = word.Split(':');
            Assert.True(ShipmentStatusExtensions.TryParseName(parts[0], out ShipmentStatus _), word);
            Assert.True(parts.Length == 1 || ShipmentDetailExtensions.TryParseName(parts[1], out ShipmentDetail _), word);
        });
    }

    [SharedFact]
    public void ReferencePayload_OfTwoCarriersNewestFirst_IsDeliveredInAnyOrder()
    {
        JsonElement providers = Read("17track", "multi_provider_events.json").GetProperty("data").GetProperty("accepted")[0]
            .GetProperty("track_info").GetProperty("tracking").GetProperty("providers");
        TrackingEvent[][] lists = providers.EnumerateArray()
            .Select(provider => provider.GetProperty("events").EnumerateArray().Select(e => new TrackingEvent
            {
                Status = ShipmentStatusExtensions.TryParseName(
                e.GetProperty("sub_status").GetString()!.Split('_')[0], out ShipmentStatus status)
                ? status
                : ShipmentStatus.Unknown,
                OccurredAt = e.GetProperty("time_iso").GetDateTimeOffset(),
                Code = e.GetProperty("sub_status").GetString(),
                Description = e.GetProperty("description").GetString(),
                Source = provider.GetProperty("provider").GetProperty("name").GetString(),
            }).ToArray()).ToArray();

        TrackedShipment merged = Scans.Of(lists[0]).Merge(Scans.Of(lists[1]));

        Assert.Equal(["CP_old", "CP_new", "US_old", "US_new"], merged.Events().Select(e => e.Description));
        Assert.Equal((ShipmentStatus.Delivered, false), (merged.Status, merged.IsCorrected));
        Assert.Equal(merged, Scans.Of(lists.SelectMany(list => list).Reverse().ToArray()));
    }

    [SharedFact]
    public void ReferencePayload_WithUnknownTransitAndDelivered_IsDelivered()
    {
        TrackingEvent[] events = Read("shippo", "test_get_status.json").GetProperty("tracking_history").EnumerateArray()
            .Select(e => new TrackingEvent
            {
                Status = e.GetProperty("status")
                .GetString() switch
                { "TRANSIT" => ShipmentStatus.InTransit, "DELIVERED" => ShipmentStatus.Delivered, _ => ShipmentStatus.Unknown },
                OccurredAt = e.GetProperty("status_date").GetDateTimeOffset(),
                EventId = e.GetProperty("object_id").GetString(),
                Code = e.GetProperty("status").GetString(),
                Description = e.GetProperty("status_details").GetString(),
            }).ToArray();

        Assert.Equal(ShipmentStatus.Delivered, Scans.Of(events).Status);
        Assert.Equal(Scans.Of(events), Scans.Of(Enumerable.Reverse(events).ToArray()));
    }

    private static JsonElement Read(params string[] path) =>
        JsonDocument.Parse(string.Join('\n', SharedData.ReadLines(["corpus", "payloads", .. path]))).RootElement;
}
