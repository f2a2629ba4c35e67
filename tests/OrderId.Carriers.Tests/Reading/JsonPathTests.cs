using System.Text;
using OrderIds.Carriers.Reading.Json;

namespace OrderIds.Carriers.Tests;

public class JsonPathTests
{
    // Around and beyond the length of the buffer that most paths need.
    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(61)]
    [InlineData(62)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(1_000)]
    public void Of_NamesOfAnyLength_AreWhole(int length)
    {
        string name = new('a', length - 1);
        byte[] json = Encoding.UTF8.GetBytes($$"""{"{{name}}b": [0, {"{{name}}c": true}]}""");
        JsonIndex index = JsonIndex.Create(json, isStrict: false);
        const int Value = 6;

        string path = JsonPath.Of(json, index.Tokens, Value, isKnown: true);

        index.Dispose();
        Assert.Equal($"$.{name}b[1].{name}c", path);
    }
}
