using MyShop;
using OrderIds.Tracking;
using ProtoBuf.Meta;

namespace OrderIds.Serializers.Tests;

public class ProtobufTests : SerializerContract
{
    private static readonly RuntimeTypeModel Model = Create();

    // Protocol buffers write numbers, and keep those that they do not know.
    protected override string? Status => null;

    protected override byte[] Write(Sale sale)
    {
        using var stream = new MemoryStream();
        Model.Serialize(stream, sale);
        return stream.ToArray();
    }

    protected override Sale Read(byte[] written)
    {
        using var stream = new MemoryStream(written);
        return Model.Deserialize<Sale>(stream);
    }

    private static RuntimeTypeModel Create()
    {
        var model = RuntimeTypeModel.Create();
        // <page>
        model.AllowParseableTypes = true;
        model.Add(typeof(CurrencyAmount), applyDefaultBehaviour: false).SetSurrogate(typeof(CurrencyAmountSurrogate));
        // </page>
        model.Add(typeof(Sale), applyDefaultBehaviour: false).Add(nameof(Sale.Id), nameof(Sale.Gift), nameof(Sale.Shipment), nameof(Sale.Order), nameof(Sale.Price));
        return model;
    }
}
