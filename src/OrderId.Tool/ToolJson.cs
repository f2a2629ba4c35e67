using System.Text.Json;
using System.Text.Json.Serialization;
using OrderIds.Carriers;
using OrderIds.Tool.Auditing;
using OrderIds.Tool.Checking;
using OrderIds.Tool.Explaining;
using OrderIds.Tool.Issuing;
using OrderIds.Tool.Leases;
using OrderIds.Tool.Scanning;
using OrderIds.Tool.Sealing;
using OrderIds.Tool.Tracks;

namespace OrderIds.Tool;

/// <summary>Provides the serialization of the JSON output, which has one object per line. Fields without a value are omitted.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(CamelCaseConverter<AuditFault>),
        typeof(CamelCaseConverter<OrderIdKind>),
        typeof(CamelCaseConverter<OrderIdError>),
        typeof(CamelCaseConverter<OrderIdRepair>),
        typeof(CamelCaseConverter<OrderIdSealError>),
        typeof(CamelCaseConverter<TrackingNumberEvidence>),
    ])]
[JsonSerializable(typeof(AuditFinding))]
[JsonSerializable(typeof(AuditSummary))]
[JsonSerializable(typeof(CodeLine))]
[JsonSerializable(typeof(CountLine))]
[JsonSerializable(typeof(LeaseLine))]
[JsonSerializable(typeof(IssuedIdLine))]
[JsonSerializable(typeof(NumberLine))]
[JsonSerializable(typeof(ScanLine))]
[JsonSerializable(typeof(CheckLine))]
[JsonSerializable(typeof(SealLine))]
[JsonSerializable(typeof(TrackLine))]
[JsonSerializable(typeof(TrackOrderLine))]
internal sealed partial class ToolJson : JsonSerializerContext
{
    internal sealed class CamelCaseConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase)
        where T : struct, Enum;
}
