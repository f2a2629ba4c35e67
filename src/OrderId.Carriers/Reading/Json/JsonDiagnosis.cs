using System.Text.Json;

namespace OrderIds.Carriers.Reading;

/// <summary>Says why something is not the JSON it should be, once that is known.</summary>
internal static class JsonDiagnosis
{
    public static string Explain(ReadOnlySpan<byte> utf8, int maxDepth)
    {
        if (JsonText.Trim(utf8).IsEmpty)
        {
            return ReadingMessages.Empty;
        }

        // Read as a piece of something longer, it tells whether more of it might have been right.
        var reader = new Utf8JsonReader(utf8, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = maxDepth }));
        try
        {
            while (reader.Read())
            {
            }

            return ReadingMessages.Truncated;
        }
        catch (JsonException)
        {
            // Between what was read and what is too deep, there may be white space and a comma.
            ReadOnlySpan<byte> rest = JsonText.Trim(utf8.Slice((int)reader.BytesConsumed));
            rest = !rest.IsEmpty && rest[0] == ',' ? JsonText.Trim(rest.Slice(1)) : rest;
            bool isTooDeep = reader.CurrentDepth >= maxDepth && !rest.IsEmpty && rest[0] is (byte)'{' or (byte)'[';
            return isTooDeep ? ReadingMessages.TooDeep(maxDepth) : ReadingMessages.NoJson;
        }
    }
}
