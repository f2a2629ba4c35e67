using System.ComponentModel;

namespace OrderIds.Tests;

public class OrderIdTypeConverterTests
{
    private static readonly OrderId Id = OrderId.Parse("0VRKB3Z0004T0008P");

    private readonly TypeConverter _converter = TypeDescriptor.GetConverter(typeof(OrderId));

    [Fact]
    public void OrderId_CarriesItsConverter()
    {
        Assert.IsType<OrderIdTypeConverter>(_converter);
        Assert.True(_converter.CanConvertFrom(typeof(string)));
        Assert.True(_converter.CanConvertTo(typeof(string)));
        Assert.False(_converter.CanConvertFrom(typeof(int)));
        Assert.False(_converter.CanConvertTo(typeof(int)));
    }

    [Fact]
    public void ConvertFromAndTo_AreParseAndToString()
    {
        Assert.Equal(Id, _converter.ConvertFromInvariantString(" 0vr-kb3z000-4t0008p "));
        Assert.Equal("0VRKB3Z0004T0008P", _converter.ConvertToInvariantString(Id));
    }

    [Fact]
    public void ConvertFrom_SomethingElse_Throws()
    {
        Assert.Throws<OrderIdFormatException>(() => _converter.ConvertFromInvariantString("0VRKB3Z0004T0008Q"));
        Assert.Throws<NotSupportedException>(() => _converter.ConvertFrom(17));
        Assert.Throws<NotSupportedException>(() => _converter.ConvertTo(Id, typeof(int)));
    }

    [Fact]
    public void IsValid_SaysWhatConvertFromWouldTake()
    {
        Assert.True(_converter.IsValid("0VR-KB3Z000-4T0008P"));
        Assert.True(_converter.IsValid(Id));
        Assert.False(_converter.IsValid("0VR-KB3Z000-4T0008Q"));
        Assert.False(_converter.IsValid(17));
        Assert.False(_converter.IsValid(null!));
    }
}
