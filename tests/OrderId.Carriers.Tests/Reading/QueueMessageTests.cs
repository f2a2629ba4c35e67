using System.Text.Json;
using OrderIds.Tests.Payloads;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests;

/// <summary>A payload in the message of a queue says what it says by itself.</summary>
public class QueueMessageTests
{
    private static readonly string Milestones = JsonDocument.Parse(AmazonPayloads.Milestones).RootElement.GetProperty("detail")
        .GetRawText();

    public static TheoryData<string, string> Envelopes => new()
    {
        {
            """{"Type": "Notification", "MessageId": "1", "TopicArn": "example", "Message": #, "Timestamp": "2026-03-05T00:00:00Z"}""",
            "$.Message"
        },
        { """{"MessageId": "1", "ReceiptHandle": "example", "MD5OfBody": "example", "Body": #}""", "$.Body" },
        { """{"Messages": [{"MessageId": "1", "Body": #}]}""", "$.Messages[0].Body" },
        { """{"Records": [{"messageId": "1", "eventSource": "aws:sqs", "body": #}]}""", "$.Records[0].body" },
        {
            """{"Records": [{"EventSource": "aws:sns", "Sns": {"Type": "Notification", "TopicArn": "example", "Message": #}}]}""",
            "$.Records[0].Sns.Message"
        },
    };

    [Theory]
    [MemberData(nameof(Envelopes))]
    public void Read_PayloadInAMessage_SaysTheSame(string envelope, string path)
    {
        TrackingReadResult expected = TrackingReader.Read(Milestones);

        TrackingReadResult reading = TrackingReader.Read(In(envelope, Milestones));
        TrackingReadResult named = TrackingReader.Read(
            In(envelope, Milestones), new TrackingReaderOptions { Vendor = TrackingVendor.AmazonMilestones });

        Assert.Equal((TrackingVendor.AmazonMilestones, TrackingVendor.AmazonMilestones), (reading.Vendor, named.Vendor));
        Assert.Equal(expected.Shipments, reading.Shipments);
        Assert.Equal(expected.Shipments, named.Shipments);
        var exception = Assert.Throws<TrackingFormatException>(() => TrackingReader.Read(In("\n" + envelope, """{"secret": {}}""")));
        Assert.Equal((path, 2), (exception.Path, exception.Line));
    }

    [Theory]
    [MemberData(nameof(Envelopes))]
    public void Read_EventBridgeInANotificationInAMessage_SaysTheSame(string envelope, string path)
    {
        string notification = In("""{"Type": "Notification", "TopicArn": "example", "Message": #}""", AmazonPayloads.Milestones);

        TrackingReadResult reading = TrackingReader.Read(In(envelope, notification));

        Assert.Equal(TrackingReader.Read(AmazonPayloads.Milestones).Shipments, reading.Shipments);
        string changed = notification.Replace("2026-03-04T09:00:00Z", "secret", StringComparison.Ordinal);
        TrackingWarning warning = Assert.Single(TrackingReader.Read(In(envelope, changed)).Warnings);
        Assert.Equal(
            path + ".Message.detail.payload.shipmentTrackingMilestoneChangedNotification.trackingDetail.milestoneHistory[0].occurredAt",
            warning.Path);
    }

    [Theory]
    [MemberData(nameof(Envelopes))]
    public void Read_MessagesInJsonLines_AreAllRead(string envelope, string path)
    {
        string message = In(envelope, Milestones);
        string other = In(envelope, Milestones.Replace("EXAMPLE0001", "EXAMPLE0002", StringComparison.Ordinal));

        TrackingReadResult reading = TrackingReader.Read($"{message}\n{{\"a\": 1}}\n{{\"b\n{other}\n");

        Assert.Equal(
            [.. TrackingReader.Read(message).Shipments, .. TrackingReader.Read(other).Shipments], reading.Shipments);
        Assert.Equal(
            [
                "Expected a message of a queue, but found something else, at $[1].",
                "Expected JSON, but found something else, at $[2].",
            ],
            reading.Warnings.Select(warning => warning.Message));
        Assert.Equal(
            "$[1]" + path[1..],
            Assert.Single(TrackingReader.Read($"{message}\n{In(envelope, "{}")}").Warnings).Path);
    }

    [Theory]
    [MemberData(nameof(Envelopes))]
    public void Read_MessagesInAList_AreAllRead(string envelope, string path)
    {
        string message = In(envelope, Milestones);
        string other = In(envelope, Milestones.Replace("EXAMPLE0001", "EXAMPLE0002", StringComparison.Ordinal));
        string list = $$"""[{{message}}, {"a": 1}, 2, {{other}}]""";

        TrackingReadResult reading = TrackingReader.Read(list);

        Assert.Equal(
            [.. TrackingReader.Read(message).Shipments, .. TrackingReader.Read(other).Shipments], reading.Shipments);
        Assert.Equal(
            [
                "Expected a message of a queue, but found something else, at $[1].",
                "Expected a message of a queue, but found something else, at $[2].",
            ],
            reading.Warnings.Select(warning => warning.Message));
        Assert.Equal("$[1]" + path[1..], Assert.Single(TrackingReader.Read($"[{message}, {In(envelope, "{}")}]").Warnings).Path);
        Assert.Throws<TrackingFormatException>(() => TrackingReader.Read(list, new TrackingReaderOptions { IsStrict = true }));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[null]")]
    [InlineData("[[]]")]
    public void Read_EmptyLists_AreRefused(string json) => Assert.Throws<TrackingFormatException>(() => TrackingReader.Read(json));

    [Fact]
    public void Read_OrdersInEventBridge_AreRead()
    {
        string json = $$"""
            {"version": "0", "detail-type": "example", "detail": {{AmazonOrderPayloads.Order}}, "time": "2026-03-05T00:00:00Z"}
            """;

        Assert.Equal(TrackingReader.Read(AmazonOrderPayloads.Order).Orders, TrackingReader.Read(json).Orders);
    }

    [Fact]
    public void Read_MessagesOfSeveralVendors_GiveAllAndNoVendor()
    {
        string json = """
            {
              "Records": [
                {"messageId": "1", "body": #},
                {"messageId": "2", "body": #2},
                {"messageId": "3", "body": "secret"}
              ]
            }
            """
            .Replace("#2", JsonSerializer.Serialize(AmazonOrdersV0Payloads.Change), StringComparison.Ordinal)
            .Replace("#", JsonSerializer.Serialize(Milestones), StringComparison.Ordinal);

        TrackingReadResult reading = TrackingReader.Read(json);

        Assert.Equal(TrackingVendor.Unknown, reading.Vendor);
        Assert.Equal(["EXAMPLE-MS-1", "999-0000002-0000004/shipped"], reading.Shipments.Select(shipment => shipment.TrackingNumber));
        Assert.Single(reading.Orders);
        Assert.Equal("Expected JSON, but found something else, at $.Records[2].body.", Assert.Single(reading.Warnings).Message);
        Assert.Throws<TrackingFormatException>(() => TrackingReader.Read(json, new TrackingReaderOptions { IsStrict = true }));
    }

    [Fact]
    public void Read_UnknownCodesOfSeveralMessages_AreCounted()
    {
        string message = JsonSerializer.Serialize("""{"slug": "example", "tracking_number": "1", "tag": "Beamed"}""");
        string json = $$"""{"Messages": [{"MessageId": "1", "Body": {{message}}}, {"MessageId": "2", "Body": {{message}}}]}""";

        Assert.Equal(2, Assert.Single(TrackingReader.Read(json).UnknownCodes).Count);
    }

    [Fact]
    public void Read_StatusWithoutATime_HasThatOfTheNotification()
    {
        string json = In(
            Envelopes.First()[0].ToString()!,
            """
            {
              "event_type": "example",
              "data": {"easyship_shipment_id": "ESTEST00004", "status": "Delivered", "tracking_number": "1"}
            }
            """);

        Assert.Equal(
            new DateTimeOffset(2026, 3, 5, 0, 0, 0, TimeSpan.Zero), Assert.Single(TrackingReader.Read(json).Shipments).Current!.OccurredAt);
    }

    [Fact]
    public void Read_MessagesInMessagesWithoutEnd_AreRefused()
    {
        string json = Milestones;
        for (int i = 0; i < 5; i++)
        {
            json = In("""{"MessageId": "1", "Body": #}""", json);
        }

        Assert.StartsWith(
            "Expected JSON of ", Assert.Throws<TrackingFormatException>(() => TrackingReader.Read(json)).Message, StringComparison.Ordinal);
    }

    private static string In(string envelope, string payload) =>
        envelope.Replace("#", JsonSerializer.Serialize(payload), StringComparison.Ordinal);
}
