using System.Globalization;
using CsvHelper;
using MyShop;
using OrderIds.Tracking;

namespace OrderIds.Serializers.Tests;

public class CsvTests : SerializerContract
{
    protected override bool TakesNumbers => true;

    protected override bool RepeatsValues => true;

    protected override byte[] Write(Sale sale)
    {
        using var stream = new MemoryStream();
        using (var text = new StreamWriter(stream))
        using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture))
        {
            Prepare(csv.Context);
            csv.WriteRecords([new CsvSale(sale.Id, sale.Gift, sale.Shipment, sale.Order, sale.Price.Amount, sale.Price.Currency)]);
        }

        return stream.ToArray();
    }

    protected override Sale Read(byte[] written)
    {
        using var stream = new MemoryStream(written);
        using var text = new StreamReader(stream);
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        Prepare(csv.Context);
        CsvSale row = csv.GetRecords<CsvSale>().Single();
        return new Sale { Id = row.Id, Gift = row.Gift, Shipment = row.Shipment, Order = row.Order, Price = new CurrencyAmount(row.Amount, row.Currency) };
    }

    [Fact]
    public void WithoutTheConverter_AnIdIsNotWritten()
    {
        using var text = new StringWriter();
        using var csv = new CsvWriter(text, CultureInfo.InvariantCulture);

        Assert.ThrowsAny<Exception>(() => csv.WriteRecords([new CsvSale(Some.Id, null, Some.Shipment, Some.Order, 1, "EUR")]));
    }

    private static void Prepare(CsvContext context) =>
        // <page>
        context.TypeConverterCache.AddConverter<OrderId>(new OrderIdCsvConverter());
    // </page>
}

/// <summary>An amount of money takes two columns.</summary>
public sealed record CsvSale(OrderId Id, OrderId? Gift, ShipmentStatus Shipment, OrderStatus Order, decimal Amount, string Currency);
