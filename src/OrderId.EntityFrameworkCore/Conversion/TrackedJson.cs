using System.Text.Json;
using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore.Conversion;

/// <summary>
/// Writes and reads tracked values as JSON without reflection. Expression trees cannot contain these calls, because they have optional
/// arguments.
/// </summary>
internal static class TrackedJson
{
    public static string Write(TrackedShipment shipment) => JsonSerializer.Serialize(shipment, TrackingJsonContext.Default.TrackedShipment);

    public static string Write(TrackedOrder order) => JsonSerializer.Serialize(order, TrackingJsonContext.Default.TrackedOrder);

    public static TrackedShipment ReadShipment(string json) =>
        Read(JsonSerializer.Deserialize(json, TrackingJsonContext.Default.TrackedShipment));

    public static TrackedOrder ReadOrder(string json) =>
        Read(JsonSerializer.Deserialize(json, TrackingJsonContext.Default.TrackedOrder));

    // A column without a value is NULL, which EF Core does not pass to converters. So the JSON text "null" is an error.
    private static T Read<T>(T? value) => value ?? throw new JsonException(EntityFrameworkMessages.JsonNull(typeof(T).Name));
}
