using MyShop;
using OrderIds.Tracking;
using ProtoBuf.Meta;

namespace OrderIds.Serializers.Tests;

public class ProtobufTests : SerializerContract
{
    private static readonly RuntimeTypeModel Model = Create();

    protected override byte[] Write(Sale sale) => Write(CheckedSale.Of(sale));

    protected override Sale Read(byte[] written)
    {
        using var stream = new MemoryStream(written);
        return Model.Deserialize<CheckedSale>(stream).ToSale();
    }

    // Statuses are written as numbers.
    protected override byte[] Spoil(SaleMember member, string replacement) => member.IsStatus
        ? Write(member.MakeUndefined(CheckedSale.Of(Some)))
        : base.Spoil(member, replacement);

    /// <summary>What earlier versions of the page showed.</summary>
    [Fact]
    public void ParseableTypes_AreWrittenTheSame()
    {
        var model = RuntimeTypeModel.Create();
        model.AllowParseableTypes = true;
        model.Add(typeof(CheckedSale), applyDefaultBehaviour: false).Add(nameof(CheckedSale.Id), nameof(CheckedSale.Gift));
        using var stream = new MemoryStream();
        model.Serialize(stream, CheckedSale.Of(Some));

        stream.Position = 0;
        CheckedSale read = Model.Deserialize<CheckedSale>(stream);
        Assert.Equal((Some.Id, Some.Gift), (read.Id, read.Gift));
    }

    private static byte[] Write(CheckedSale sale)
    {
        using var stream = new MemoryStream();
        Model.Serialize(stream, sale);
        return stream.ToArray();
    }

    private static RuntimeTypeModel Create()
    {
        var model = RuntimeTypeModel.Create();
        // <page>
        model.SetSurrogate<OrderId, string>(OrderIdText.Write, OrderIdText.Read);
        model.Add(typeof(CurrencyAmount), applyDefaultBehaviour: false).SetSurrogate(typeof(CurrencyAmountSurrogate));
        // </page>
        model.Add(typeof(CheckedSale), applyDefaultBehaviour: false).Add(
            nameof(CheckedSale.Id), nameof(CheckedSale.Gift),
            nameof(CheckedSale.Shipment), nameof(CheckedSale.Return), nameof(CheckedSale.Order), nameof(CheckedSale.Earlier),
            nameof(CheckedSale.Price), nameof(CheckedSale.Discount), nameof(CheckedSale.Related));
        return model;
    }
}
