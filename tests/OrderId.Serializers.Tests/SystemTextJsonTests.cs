using System.Text.Json;
using MyShop;

namespace OrderIds.Serializers.Tests;

public class SystemTextJsonTests : SerializerContract
{
    protected override bool ReadsUnknown => true;

    protected override byte[] Write(Sale sale) => JsonSerializer.SerializeToUtf8Bytes(sale);

    protected override Sale Read(byte[] written) => JsonSerializer.Deserialize<Sale>(written)!;
}
