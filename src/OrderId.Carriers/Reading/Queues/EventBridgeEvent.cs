using System.Text.Json;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Reading.Queues;

/// <summary>Finds the payload in an event of Amazon EventBridge.</summary>
internal static class EventBridgeEvent
{
    /// <summary>The name of the field that every event has.</summary>
    public const string TypeName = "detail-type";

    /// <summary>
    /// Moves to the payload of an event, and returns the time of the event. If the value is not an event, the position does not change.
    /// </summary>
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
            // Reading the payload later reports the same error.
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
