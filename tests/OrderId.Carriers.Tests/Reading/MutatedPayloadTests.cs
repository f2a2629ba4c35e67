using System.Text.Json;
using System.Text.Json.Nodes;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests;

/// <summary>
/// Every payload with one value missing or of another kind: it is read in part with a warning, or refused, and never in silence.
/// </summary>
public class MutatedPayloadTests
{
    private static readonly string[] Payloads =
        [.. SamplePayloads.All.Select(payload => payload.Text).Where(text => text.AsSpan().TrimStart()[0] is '{' or '[')];

    [Fact]
    public void Read_ValueOfAnotherKind_IsNeverLostInSilence() => AssertAll((value, place, original) =>
    {
        JsonNode other = value is JsonObject ? new JsonArray() : new JsonObject();
        string json = place.With(other);
        TrackingReadResult? reading = Read(json);

        // An empty object is no checkpoints to Easyship.
        bool isSilent = reading is { Warnings: [] } && Content(reading) != Content(original)
            && !value.GetPath().EndsWith(".checkpoints", StringComparison.Ordinal);
        return isSilent ? "lost in silence" : Mistake(json, reading);
    });

    [Fact]
    public void Read_WithoutAValue_IsNeverEmptyInSilence() => AssertAll((_, place, _) =>
    {
        string json = place.With(null);
        return Mistake(json, Read(json));
    });

    [Fact]
    public void Read_EmptyValue_IsNeverEmptyInSilence() => AssertAll((_, place, _) =>
    {
        string json = place.With(JsonValue.Create(string.Empty));
        return Mistake(json, Read(json));
    });

    private static string? Mistake(string json, TrackingReadResult? reading)
    {
        if (reading is null)
        {
            return null;
        }

        bool isEmpty = reading.Shipments.Count == 0 && reading.Orders.Count == 0;
        bool isOld = reading.Shipments.Any(shipment => shipment.Events().Any(item => item.OccurredAt.Year < 2000));
        bool isRefused = IsRefused(json);
        bool isWarnedOf = reading.Warnings.Any(warning => warning.Message.StartsWith("Expected", StringComparison.Ordinal));
        return isEmpty && reading.Warnings.Count == 0 ? "empty in silence"
            : isOld ? "a time before all others"
            : isRefused && reading.Warnings.Count == 0 ? "refused if strict, but without a warning if not"
            : !isRefused && isWarnedOf ? "not refused if strict"
            : null;
    }

    private static void AssertAll(Func<JsonNode, Place, TrackingReadResult, string?> findMistake)
    {
        var mistakes = new List<string>();
        int count = 0;
        foreach (string payload in Payloads)
        {
            JsonNode root = JsonNode.Parse(payload)!;
            TrackingReadResult? original = Read(payload);
            if (original is not { Warnings: [] })
            {
                continue;
            }

            foreach (Place place in Places(root))
            {
                count++;
                string path = place.Value.GetPath();
                if (findMistake(place.Value, place, original) is { } mistake)
                {
                    mistakes.Add($"{original.Vendor}, {path}: {mistake}");
                }
            }
        }

        Assert.True(mistakes.Count == 0, string.Join('\n', mistakes));
        Assert.True(count > 1_000);
    }

    private static List<Place> Places(JsonNode root)
    {
        var places = new List<Place>();
        Visit(root);
        return places;

        void Visit(JsonNode node)
        {
            switch (node)
            {
                case JsonObject fields:
                    foreach ((string name, JsonNode? value) in fields)
                    {
                        Add(value, other => fields[name] = other, () => fields.Remove(name));
                    }

                    break;

                case JsonArray items:
                    for (int i = 0; i < items.Count; i++)
                    {
                        int index = i;
                        Add(items[i], other => items[index] = other, () => items[index] = null);
                    }

                    break;
            }
        }

        void Add(JsonNode? value, Action<JsonNode?> put, Action remove)
        {
            if (value is not null)
            {
                places.Add(new Place(root, value, put, remove));
                Visit(value);
            }
        }
    }

    private static TrackingReadResult? Read(string json)
    {
        try
        {
            return TrackingReader.Read(json, Readers.Received);
        }
        catch (TrackingFormatException)
        {
            return null;
        }
    }

    private static bool IsRefused(string json)
    {
        try
        {
            _ = TrackingReader.Read(json, new TrackingReaderOptions { ReceivedAt = Readers.Received.ReceivedAt, IsStrict = true });
            return false;
        }
        catch (TrackingFormatException)
        {
            return true;
        }
    }

    private static string Content(TrackingReadResult reading) => string.Join(
        '\n',
        reading.Shipments.Select(shipment => JsonSerializer.Serialize(shipment, TrackingJsonContext.Default.TrackedShipment))
            .Concat(reading.Orders.Select(order => JsonSerializer.Serialize(order, TrackingJsonContext.Default.TrackedOrder))));

    /// <summary>A value in a payload.</summary>
    private sealed class Place(JsonNode root, JsonNode value, Action<JsonNode?> put, Action remove)
    {
        public JsonNode Value { get; } = value;

        /// <summary>The payload with another value in this place, or with none.</summary>
        public string With(JsonNode? other)
        {
            if (other is null)
            {
                remove();
            }
            else
            {
                put(other);
            }

            string json = root.ToJsonString();
            put(Value);
            return json;
        }
    }
}
