using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using OrderIds.EntityFrameworkCore.Conversion;
using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore;

/// <summary>Converts a shipment to and from its JSON, which <see cref="TrackingJsonConverterFactory"/> describes.</summary>
/// <remarks>JSON that is not a shipment causes a <see cref="JsonException"/>.</remarks>
public sealed class TrackedShipmentToJsonConverter() : ValueConverter<TrackedShipment, string>(
    shipment => TrackedJson.Write(shipment),
    json => TrackedJson.ReadShipment(json));
