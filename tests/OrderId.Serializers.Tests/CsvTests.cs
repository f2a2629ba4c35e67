using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using MyShop;

namespace OrderIds.Serializers.Tests;

public class CsvTests : SerializerContract
{
    protected override bool HasLists => false;

    protected override byte[] Write(Sale sale)
    {
        using var stream = new MemoryStream();
        using (var text = new StreamWriter(stream))
        using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture))
        {
            csv.Context.TypeConverterCache.AddConverter<OrderId>(new OrderIdCsvConverter());
            csv.WriteRecords([SaleRow.Of(sale)]);
        }

        return stream.ToArray();
    }

    protected override Sale Read(byte[] written)
    {
        using var stream = new MemoryStream(written);
        using var reader = new StreamReader(stream);
        // <page>
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { ExceptionMessagesContainRawData = false };
        using var csv = new CsvReader(reader, configuration);
        csv.Context.TypeConverterCache.AddConverter<OrderId>(new OrderIdCsvConverter());
        // </page>
        return csv.GetRecords<SaleRow>().Single().ToSale();
    }

    [Fact]
    public void WithoutTheConfiguration_TheExceptionRepeatsTheRow()
    {
        using var reader = new StringReader("Id,Shipment,Order,Amount,Currency\n0VRKB3Z0004T0008Q,Delivered,Pending,1,EUR\n");
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { HeaderValidated = null, MissingFieldFound = null };
        using var csv = new CsvReader(reader, configuration);
        csv.Context.TypeConverterCache.AddConverter<OrderId>(new OrderIdCsvConverter());

        var exception = Assert.ThrowsAny<CsvHelperException>(() => csv.GetRecords<SaleRow>().Single());
        Assert.Contains("0VRKB3Z0004T0008Q", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutTheConverter_AnIdIsNotWritten()
    {
        using var text = new StringWriter();
        using var csv = new CsvWriter(text, CultureInfo.InvariantCulture);

        Assert.ThrowsAny<Exception>(() => csv.WriteRecords([SaleRow.Of(Some)]));
    }
}
