using System.Runtime.Serialization;
using MyShop;

namespace OrderIds.Serializers.Tests;

public class DataContractTests : SerializerContract
{
    private static readonly DataContractSerializer Serializer = new(typeof(Sale));

    protected override byte[] Write(Sale sale)
    {
        using var stream = new MemoryStream();
        Serializer.WriteObject(stream, sale);
        return stream.ToArray();
    }

    protected override Sale Read(byte[] written)
    {
        using var stream = new MemoryStream(written);
        return (Sale)Serializer.ReadObject(stream)!;
    }
}
