using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using OrderIds.EntityFrameworkCore.Conversion;
using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore;

/// <summary>Converts a tracked order to and from its JSON, which <see cref="TrackingJsonConverterFactory"/> describes.</summary>
/// <remarks>JSON that is not an order causes a <see cref="JsonException"/>.</remarks>
public sealed class TrackedOrderToJsonConverter() : ValueConverter<TrackedOrder, string>(
    order => TrackedJson.Write(order),
    json => TrackedJson.ReadOrder(json));
