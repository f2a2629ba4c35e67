using System.Text;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests;

/// <summary>The time of a webhook or of its envelope counts where a status has no time of its own.</summary>
public class WebhookTimeTests
{
    [Theory]
    [InlineData("[#]")]
    [InlineData("[[#]]")]
    [InlineData("""{"detail-type": "example", "time": "2001-01-01T00:00:00Z", "detail": #}""")]
    public void Read_TimeOfAWebhookInAnother_Counts(string template)
    {
        foreach (string webhook in new[]
        {
            """{"ts": 1779300000, "msg": {"slug": "example", "tracking_number": "1", "tag": "InTransit"}}""",
            """
            {
              "object": "Event",
              "result": {"tracking_code": "1", "status": "in_transit", "status_detail": "unknown"},
              "created_at": "2026-05-20T18:00:00Z"
            }
            """,
        })
        {
            foreach (string json in new[] { webhook, template.Replace("#", webhook, StringComparison.Ordinal) })
            {
                TrackedShipment shipment = Assert.Single(TrackingReader.Read(json, Readers.Received).Shipments);
                Assert.Equal(new DateTimeOffset(2026, 5, 20, 18, 0, 0, TimeSpan.Zero), shipment.Current!.OccurredAt);
            }
        }
    }

    [Fact]
    public void Read_EventBridgeWithATime_DoesNotNeedThatOfTheReceipt() => Assert.Equal(
        2001,
        Assert.Single(TrackingReader.Read(
            """
            {
              "detail-type": "example", "time": "2001-01-01T00:00:00Z",
              "detail": {"slug": "example", "tracking_number": "1", "tag": "InTransit"}
            }
            """,
            Readers.Received).Shipments).Current!.OccurredAt.Year);

    [Fact]
    public void Read_TimeAtWhichATrackerWasCreated_IsNotThatOfTheStatus() => Assert.Equal(
        Readers.Received.ReceivedAt,
        Assert.Single(TrackingReader.Read(
            """{"tracking_code": "1", "status": "in_transit", "status_detail": "unknown", "created_at": "2026-05-20T18:00:00Z"}""",
            Readers.Received).Shipments).Current!.OccurredAt);

    [Theory]
    [InlineData("[]", "Expected a time, but found an array, at $.ts.")]
    [InlineData("\"secret\"", "Expected a time, but found something else, at $.ts.")]
    public void Read_TimeOfAWebhookThatIsNone_IsPassedOver(string time, string message)
    {
        string json =
            """{"ts": TIME, "msg": {"slug": "example", "tracking_number": "1", "tag": "InTransit", "updated_at": 1779300000}}"""
                .Replace("TIME", time, StringComparison.Ordinal);
        TrackingReadResult reading = TrackingReader.Read(json);
        var exception = Assert.Throws<TrackingFormatException>(
            () => TrackingReader.Read(Encoding.UTF8.GetBytes(json), new TrackingReaderOptions { IsStrict = true }));

        Assert.Equal(message, Assert.Single(reading.Warnings).Message);
        Assert.Equal("$.ts", exception.Path);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("\"0001-01-01T00:00:00Z\"")]
    [InlineData("\"1970-01-01T00:00:00Z\"")]
    public void Read_TimeThatProgramsWriteForNone_IsNone(string time) => Assert.Equal(
        Readers.Received.ReceivedAt,
        Assert.Single(TrackingReader.Read(
            """{"slug": "example", "tracking_number": "1", "tag": "InTransit", "updated_at": """ + time + "}",
            Readers.Received).Shipments).Current!.OccurredAt);
}
