using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using OrderIds.Tracking;

namespace OrderIds.AspNetCore.Problems;

/// <summary>Reads and writes orders like another converter, and keeps the error of an order's ID that could not be read.</summary>
internal sealed class RequestTrackedOrderJsonConverter(JsonConverter<TrackedOrder> inner, IHttpContextAccessor accessor)
    : JsonConverter<TrackedOrder>
{
    public override TrackedOrder? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return inner.Read(ref reader, typeToConvert, options);
        }
        catch (JsonException exception) when (exception.InnerException is OrderIdFormatException)
        {
            // The serializer knows the path of the order. The ID is its only field with an order ID.
            OrderIdProblems.Add(accessor.HttpContext, new OrderIdProblem(exception) { Field = ".id" });
            throw;
        }
    }

    public override void Write(Utf8JsonWriter writer, TrackedOrder value, JsonSerializerOptions options) =>
        inner.Write(writer, value, options);
}
