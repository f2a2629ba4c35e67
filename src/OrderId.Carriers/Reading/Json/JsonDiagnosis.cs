using System.Text.Json;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Reading.Json;

/// <summary>Says why something is not the JSON it should be, once that is known.</summary>
internal static class JsonDiagnosis
{
    public static string Explain(ReadOnlySpan<byte> utf8, int maxDepth)
    {
        if (TimeText.Trim(utf8).IsEmpty)
        {
            return ReadingMessages.Empty;
        }

        // Read as a piece of something longer and deeper, it tells whether more of it might have been right.
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
