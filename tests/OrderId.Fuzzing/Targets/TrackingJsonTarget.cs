using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OrderIds.Tracking;

namespace OrderIds.Fuzzing.Targets;

/// <summary>
/// The JSON of shipments and orders: a value or a <see cref="JsonException"/>, and what is read is written and read again.
/// </summary>
internal static class TrackingJsonTarget
{
    public static void Run(byte[] input)
    {
        Read(input, TrackingJsonContext.Default.TrackedShipment);
        Read(input, TrackingJsonContext.Default.TrackedOrder);
    }

    private static void Read<T>(byte[] input, JsonTypeInfo<T> type)
        where T : class, IEquatable<T>
    {
        T? value;
        try
        {
            value = JsonSerializer.Deserialize(input, type);
        }
        catch (JsonException)
        {
            return;
        }

        if (value is not null)
        {
            byte[] json = JsonSerializer.SerializeToUtf8Bytes(value, type);
            T? again = JsonSerializer.Deserialize(json, type);
            Law.Holds(value.Equals(again), "What is read is written and read again.");
            Law.Holds(JsonSerializer.SerializeToUtf8Bytes(again!, type).AsSpan().SequenceEqual(json), "What is written twice is the same.");
        }
    }
}
