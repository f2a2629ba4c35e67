using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace OrderIds.AspNetCore.Problems;

/// <summary>Reads and writes order IDs like another converter, and keeps the error of an ID that could not be read.</summary>
/// <remarks>
/// Otherwise, the error would be lost: minimal APIs answer a body that they cannot read with 400 alone, and controllers keep only the
/// message.
/// </remarks>
internal sealed class RequestOrderIdJsonConverter(JsonConverter<OrderId> inner, IHttpContextAccessor accessor) : JsonConverter<OrderId>
{
    /// <summary>Inserts the converter in place of the options' converter for order IDs.</summary>
    public static void AddTo(JsonSerializerOptions options, IHttpContextAccessor accessor)
    {
        JsonConverter<OrderId>? inner = options.Converters.OfType<JsonConverter<OrderId>>().FirstOrDefault();
        if (inner is not RequestOrderIdJsonConverter)
        {
            options.Converters.Insert(0, new RequestOrderIdJsonConverter(inner ?? new OrderIdJsonConverter(), accessor));
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
            Keep(exception);
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
            Keep(exception);
            throw;
        }
    }

    public override void Write(Utf8JsonWriter writer, OrderId value, JsonSerializerOptions options) => inner.Write(writer, value, options);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, OrderId value, JsonSerializerOptions options) =>
        inner.WriteAsPropertyName(writer, value, options);

    private void Keep(JsonException exception)
    {
        if (accessor.HttpContext is { } context)
        {
            OrderIdProblems.Add(context, new OrderIdProblem(exception));
        }
    }
}
