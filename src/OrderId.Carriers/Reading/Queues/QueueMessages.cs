using System.Text.Json;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Reading.Queues;

/// <summary>Takes the payloads of any vendor out of the messages of queues.</summary>
/// <remarks>
/// These are a notification of Amazon SNS (<c>Message</c>), a message of Amazon SQS (<c>Body</c>), and a list of either, as Lambda gets it
/// (<c>Records</c>) or as SQS answers (<c>Messages</c>). Each has its payload as a text, which may be such a message again. What
/// EventBridge delivers has its payload as an object: see <see cref="EventBridgeEvent"/>.
/// </remarks>
internal static class QueueMessages
{
    // A notification in a message of a queue in a record of Lambda, and some more.
    private const int DeepestText = 4;

    // Records, a record, and the notification in it.
    private const int DeepestMessage = 2;

    private static readonly NameTable<string> Ids = Names("TopicArn", "MessageId", "messageId", "ReceiptHandle", "receiptHandle");
    private static readonly NameTable<string> Texts = Names("Message", "Body", "body");
    private static readonly NameTable<string> Envelopes = Names("Records", "Messages", "Sns");

    /// <summary>Returns what the messages say, or <see langword="null"/> if the payload is not a message of a queue.</summary>
    /// <exception cref="TrackingFormatException">No message has a payload that is read.</exception>
    public static TrackingReadResult? TryRead(ReadOnlySpan<byte> utf8, in JsonIndex index, TrackingReaderOptions options, int depth)
    {
        var json = new PayloadReader(utf8, in index, ResultBuilder.Nothing);
        if (depth >= DeepestText || !json.IsObject)
        {
            return null;
        }

        // Most payloads are not messages of a queue.
        ResultJoiner? results = null;
        try
        {
            Visit(json, options, depth, ref results, 0);
        }
        catch (JsonException)
        {
            // Reading the payload comes to the same error.
            return null;
        }

        return results?.ToResult();
    }

    private static void Visit(PayloadReader json, TrackingReaderOptions options, int texts, ref ResultJoiner? results, int depth)
    {
        bool hasId = false;
        bool hasText = false;
        PayloadReader text = default;
        TimeText sent = default;
        json.StartObject();
        while (json.NextField())
        {
            json.IsNameKnown = true;
            hasId |= Ids.Find(json.Name) is not null;
            if (json.IsText && Texts.Find(json.Name) is not null)
            {
                text = json;
                hasText = true;
            }
            else if (json.IsText && json.Name.SequenceEqual("Timestamp"u8))
            {
                sent = TimeText.Parse(json.WholeText(), isNumber: false);
            }
            else if (depth < DeepestMessage && Envelopes.Find(json.Name) is not null)
            {
                VisitAll(json, options, texts, ref results, depth + 1);
            }
        }

        if (hasId && hasText)
        {
            results ??= new ResultJoiner(options, texts + 1);
            results.Read(in text, sent);
        }
    }

    private static void VisitAll(PayloadReader json, TrackingReaderOptions options, int texts, ref ResultJoiner? results, int depth)
    {
        if (json.IsObject)
        {
            Visit(json, options, texts, ref results, depth);
        }
        else if (json.IsArray)
        {
            json.StartArray();
            while (json.NextItem())
            {
                if (json.IsObject)
                {
                    Visit(json, options, texts, ref results, depth);
                }
            }
        }
    }

    private static NameTable<string> Names(params string[] names)
    {
        var table = new NameTable<string>();
        Array.ForEach(names, name => table.Add(name, name));
        return table;
    }
}
