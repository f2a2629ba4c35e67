using System.Text.Json;
using System.Text.Json.Serialization;

namespace OrderIds.Tests.Json;

/// <summary>The enumerations of the root namespace are words in JSON, whatever the options and in source-generated contexts.</summary>
public partial class EnumJsonTests
{
    public static TheoryData<JsonSerializerOptions> Options => new()
    {
        JsonSerializerOptions.Default,
        new JsonSerializerOptions(JsonSerializerDefaults.Web),
        new JsonSerializerOptions { TypeInfoResolver = SaidContext.Default },
    };

    [Theory]
    [MemberData(nameof(Options))]
    public void Values_AreWords_ThereAndBack(JsonSerializerOptions options)
    {
        var said = new Said(OrderIdKind.Sortable, OrderIdError.CheckMismatch, OrderIdRepair.AdjacentSwap, OrderIdSealError.NotSealed);

        string json = JsonSerializer.Serialize(said, options);

        Assert.Equal("""{"kind":"Sortable","error":"CheckMismatch","repair":"AdjacentSwap","seal":"NotSealed"}""", json, ignoreCase: true);
        Assert.Equal(said, JsonSerializer.Deserialize<Said>(json, options));
    }

    [Fact]
    public void Enumerations_OfTheRootNamespace_AllHaveAConverter() => Assert.All(
        typeof(OrderId).Assembly.GetExportedTypes().Where(type => type.IsEnum && type.Namespace == typeof(OrderId).Namespace),
        type => Assert.True(type.IsDefined(typeof(JsonConverterAttribute), false), type.Name));

    [Fact]
    public void Word_Unknown_IsRefused() => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<OrderIdKind>("\"Secret\""));

    public sealed record Said(OrderIdKind Kind, OrderIdError Error, OrderIdRepair Repair, OrderIdSealError Seal);

    [JsonSerializable(typeof(Said))]
    private sealed partial class SaidContext : JsonSerializerContext;
}
