using System.Text.Json;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Reading.Json;

/// <summary>Finds the reason why a payload is not valid JSON.</summary>
internal static class JsonDiagnosis
{
    public static string Explain(ReadOnlySpan<byte> utf8, int maxDepth)
    {
        if (TimeText.Trim(utf8).IsEmpty)
        {
            return ReadingMessages.Empty;
        }

        // The reader treats the payload as the first block of a longer text, so it accepts a payload that is only cut short.
        var reader = new Utf8JsonReader(utf8, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = int.MaxValue }));
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth >= maxDepth && reader.TokenType is (JsonTokenType.StartObject or JsonTokenType.StartArray))
                {
                    return ReadingMessages.TooDeep(maxDepth);
                }
            }

            return ReadingMessages.Truncated;
        }
        catch (JsonException)
        {
            return ReadingMessages.NoJson;
        }
    }
}
