using System.Text.Json;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Reading.Queues;

/// <summary>Finds and reads the payloads in messages of Amazon SNS and SQS.</summary>
/// <remarks>
/// A notification of SNS has its payload in <c>Message</c>, a message of SQS in <c>Body</c>. Both may be in a list: <c>Records</c> in an
/// event of Lambda, <c>Messages</c> in a response of SQS, or only an array. The payload is a string, which may be such a message again.
/// EventBridge delivers the payload as an object: see <see cref="EventBridgeEvent"/>.
/// </remarks>
internal static class QueueMessages
{
    // The maximum nesting of messages as strings. It is more than a notification in a queue message in a record of Lambda needs.
    private const int DeepestText = 4;

    // The maximum nesting of objects: a list of records, a record, and the notification in it.
    private const int DeepestMessage = 2;

    private static readonly Field Id = new();
    private static readonly Field Text = new();
    private static readonly Field Time = new();
    private static readonly Field Envelope = new();

    private static readonly NameTable<Field> Fields = new()
    {
        { "TopicArn", Id },
        { "MessageId", Id },
        { "messageId", Id },
        { "ReceiptHandle", Id },
        { "receiptHandle", Id },
        { "Message", Text },
        { "Body", Text },
        { "body", Text },
        { "Timestamp", Time },
        { "Records", Envelope },
        { "Messages", Envelope },
        { "Sns", Envelope },
    };

    /// <summary>Gets the names of fields of which every message has at least one.</summary>
    public static IEnumerable<string> FieldNames => Fields.Names;

    /// <summary>Reads the payloads of the messages. Returns <see langword="null"/> if the input is not a message of a queue.</summary>
    /// <exception cref="TrackingFormatException">No message has a payload that can be read.</exception>
    public static TrackingReadResult? TryRead(ReadOnlySpan<byte> utf8, in JsonIndex index, TrackingReaderOptions options, int depth)
    {
        var json = new PayloadReader(utf8, in index, ResultBuilder.Nothing);
        bool isList = json.IsArray;
        if (depth >= DeepestText || !(json.IsObject || isList))
        {
            return null;
        }

        // Created on first use, because most payloads are not messages of a queue.
        ResultJoiner? results = null;
        try
        {
            if (isList)
            {
                json.StartArray();
                if (!json.NextItem())
                {
                    return null;
                }
            }

            // If the first item of a list, or the first line of JSON Lines, is no message, the others are not examined.
            VisitAll(json, options, depth, ref results, 0);
            while (results is not null && (isList ? json.NextItem() : json.NextRoot()))
            {
                int count = results.Count;
                VisitAll(json, options, depth, ref results, 0);
                if (results!.Count == count)
                {
                    results.Skip(in json);
                }
            }
        }
        catch (JsonException)
        {
            // Reading the payload later reports the same error.
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
            if (Fields.Find(json.Name) is not { } field)
            {
                continue;
            }

            json.IsNameKnown = true;
            hasId |= field == Id;
            if (field == Text && json.IsText)
            {
                text = json;
                hasText = true;
            }
            else if (field == Time && json.IsText)
            {
                sent = TimeText.Parse(json.WholeText(), isNumber: false);
            }
            else if (field == Envelope && depth < DeepestMessage)
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

    /// <summary>Represents what a field of a message contains.</summary>
    private sealed class Field;
}
