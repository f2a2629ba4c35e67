using System.Text.Json;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Reading.Queues;

/// <summary>Takes the payload of any vendor out of an event of Amazon EventBridge.</summary>
internal static class EventBridgeEvent
{
    /// <summary>Moves to the payload of an event, and says when the event was sent; or stays where it is.</summary>
    public static bool Enter(ref PayloadReader json, out TimeText sent)
    {
        sent = default;
        bool isEvent = false;
        bool hasDetail = false;
        PayloadReader detail = default;
        PayloadReader fields = json;
        try
        {
            fields.StartObject();
            while (fields.NextField())
            {
                isEvent |= fields.Name.SequenceEqual("detail-type"u8);
                if (fields.IsObject && fields.Name.SequenceEqual("detail"u8))
                {
                    hasDetail = true;
                    detail = fields;
                }
                else if (fields.IsText && fields.Name.SequenceEqual("time"u8))
                {
                    sent = TimeText.Parse(fields.WholeText(), isNumber: false);
                }
            }
        }
        catch (JsonException)
        {
            // Reading the payload comes to the same error.
        }

        if (!isEvent || !hasDetail)
        {
            return false;
        }

        json = detail;
        json.IsNameKnown = true;
        return true;
    }
}
