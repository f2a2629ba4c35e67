using System.Text.Json;
using System.Text.Json.Serialization;

namespace OrderIds.Tests.Tracking.Json;

/// <summary>Has source-generated contexts as programs have them. That they compile without a warning is part of the test.</summary>
internal static partial class ShelfContexts
{
    public static JsonSerializerContext[] All { get; } =
    [
        Plain.Default, Web.Default, Indented.Default, SnakeCase.Default,
        WithoutNulls.Default, WithoutDefaults.Default, MetadataOnly.Default,
    ];

    [JsonSerializable(typeof(Shelf))]
    public sealed partial class Plain : JsonSerializerContext;

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(Shelf))]
    public sealed partial class Web : JsonSerializerContext;

    [JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Shelf))]
    public sealed partial class Indented : JsonSerializerContext;

    [JsonSourceGenerationOptions(
        PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DictionaryKeyPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
    [JsonSerializable(typeof(Shelf))]
    public sealed partial class SnakeCase : JsonSerializerContext;

    [JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(Shelf))]
    public sealed partial class WithoutNulls : JsonSerializerContext;

    [JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonSerializable(typeof(Shelf))]
    public sealed partial class WithoutDefaults : JsonSerializerContext;

    [JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
    [JsonSerializable(typeof(Shelf))]
    public sealed partial class MetadataOnly : JsonSerializerContext;
}
