using System.Text.Json;
using System.Text.Json.Serialization;
using MyShop;

namespace OrderIds.Serializers.Tests;

public partial class SystemTextJsonGeneratedTests : SerializerContract
{
    protected override bool ReadsUnknown => true;

    protected override byte[] Write(Sale sale) => JsonSerializer.SerializeToUtf8Bytes(sale, Context.Default.Sale);

    protected override Sale Read(byte[] written) => JsonSerializer.Deserialize(written, Context.Default.Sale)!;

    [JsonSerializable(typeof(Sale))]
    private sealed partial class Context : JsonSerializerContext;
}
