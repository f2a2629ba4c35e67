using System.Text.Json;
using OrderIds.Carriers;

namespace OrderIds.Tool.Tracks;

/// <summary>
/// Reads one or many responses of a vendor: a JSON array, or a log with one response after another, for example one per line.
/// </summary>
internal static class TrackingLog
{
    /// <exception cref="TrackingFormatException">The JSON is not valid, or a value is not from a known vendor.</exception>
    public static IEnumerable<TrackingReadResult> Read(Stream stream, TrackingReaderOptions options)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        ReadOnlyMemory<byte> json = copy.GetBuffer().AsMemory(0, (int)copy.Length);
        json = json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;
        List<Range> values = Split(json.Span);
        return values.Count > 1 ? values.Select(value => TrackingReader.Read(json[value].Span, options)) : [ReadOne(json, values, options)];
    }

    private static TrackingReadResult ReadOne(ReadOnlyMemory<byte> json, List<Range> values, TrackingReaderOptions options)
    {
        // A vendor's response may itself be an array with one object, so the whole text is tried first.
        try
        {
            return TrackingReader.Read(json.Span, options);
        }
        catch (TrackingFormatException) when (values.Count == 1 && json[values[0]].Length < json.Length)
        {
            return TrackingReader.Read(json[values[0]].Span, options);
        }
    }

    // Returns the objects in the top-level array, or the top-level objects. Returns none for any other JSON, which the reader then reports.
    private static List<Range> Split(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(
            json, new JsonReaderOptions { AllowMultipleValues = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 256 });
        var values = new List<Range>();
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.StartObject && reader.CurrentDepth <= 1)
                {
                    int start = (int)reader.TokenStartIndex;
                    reader.Skip();
                    values.Add(start..(int)reader.BytesConsumed);
                }
                else if (reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.EndArray) || reader.CurrentDepth > 0)
                {
                    return [];
                }
            }

            return values;
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
