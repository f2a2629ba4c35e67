using System.Text.Json;
using MyShop;

namespace OrderIds.Serializers.Tests;

public class SystemTextJsonTests : SerializerContract
{
    // A shipment's status of a later version is read as Unknown.
    protected override string? Status => "PartiallyShipped";

    protected override byte[] Write(Sale sale) => JsonSerializer.SerializeToUtf8Bytes(sale);

    protected override Sale Read(byte[] written) => JsonSerializer.Deserialize<Sale>(written)!;
}
