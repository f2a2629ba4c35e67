using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using OrderIds.Tracking;

namespace OrderIds.AspNetCore.Problems;

/// <summary>Reads and writes order IDs like another converter, and keeps the error of an ID that could not be read.</summary>
/// <remarks>
/// Otherwise, the error would be lost: minimal APIs answer a body that they cannot read with 400 alone, and controllers keep only the
/// message.
/// </remarks>
internal sealed class RequestOrderIdJsonConverter(JsonConverter<OrderId> inner, IHttpContextAccessor accessor) : JsonConverter<OrderId>
{
    /// <summary>Inserts the converters for IDs and for orders, which contain an ID, in place of those of the options.</summary>
    public static void AddTo(JsonSerializerOptions options, IHttpContextAccessor accessor)
    {
        JsonConverter<OrderId>? ids = options.Converters.OfType<JsonConverter<OrderId>>().FirstOrDefault();
        if (ids is not RequestOrderIdJsonConverter)
        {
            options.Converters.Insert(0, new RequestOrderIdJsonConverter(ids ?? new OrderIdJsonConverter(), accessor));
            JsonConverter<TrackedOrder> orders = options.Converters.OfType<JsonConverter<TrackedOrder>>().FirstOrDefault()
                ?? (JsonConverter<TrackedOrder>)new TrackingJsonConverterFactory().CreateConverter(typeof(TrackedOrder), options)!;
            options.Converters.Insert(0, new RequestTrackedOrderJsonConverter(orders, accessor));
        }
    }

    public override OrderId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return inner.Read(ref reader, typeToConvert, options);
        }
        catch (JsonException exception)
        {
            OrderIdProblems.Add(accessor.HttpContext, new OrderIdProblem(exception));
            throw;
        }
    }

    public override OrderId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return inner.ReadAsPropertyName(ref reader, typeToConvert, options);
        }
        catch (JsonException exception)
        {
            OrderIdProblems.Add(accessor.HttpContext, new OrderIdProblem(exception) { IsKey = true });
            throw;
        }
    }

    public override void Write(Utf8JsonWriter writer, OrderId value, JsonSerializerOptions options) => inner.Write(writer, value, options);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, OrderId value, JsonSerializerOptions options) =>
        inner.WriteAsPropertyName(writer, value, options);
}
