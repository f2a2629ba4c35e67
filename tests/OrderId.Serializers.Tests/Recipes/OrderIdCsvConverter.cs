using CsvHelper;
using CsvHelper.Configuration;
using CsvHelper.TypeConversion;
using OrderIds;

namespace MyShop;

public sealed class OrderIdCsvConverter : DefaultTypeConverter
{
    public override object ConvertFromString(string? text, IReaderRow row, MemberMapData memberMapData) => OrderId.Parse(text!);
}
