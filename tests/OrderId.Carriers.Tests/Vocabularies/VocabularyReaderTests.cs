using OrderIds.Carriers.Vocabularies;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests.Vocabularies;

public class VocabularyReaderTests
{
    [Theory]
    [InlineData("word")]
    [InlineData("word,")]
    [InlineData(",Delivered")]
    [InlineData("word,Teleported")]
    [InlineData("word,Delivered:Teleported")]
    [InlineData("word,Order.Teleported")]
    [InlineData("word,(info):Teleported")]
    [InlineData("word,(info):")]
    [InlineData("word,Delivered,")]
    [InlineData("word,Delivered,often")]
    [InlineData("word,Delivered,defers,")]
    [InlineData("w\u00F6rd,Delivered")]
    public void Read_LineThatMakesNoSense_Throws(string line)
    {
        InvalidDataException exception = Assert.Throws<InvalidDataException>(() => Read("# Example.\n\nother,Delivered\n" + line));

        Assert.Equal("Expected a code and its mapping in line 4 of Example.csv, but found something else.", exception.Message);
    }

    [Fact]
    public void Read_WordTwice_Throws()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => Read("word,Delivered\nword,Lost"));

        Assert.StartsWith("Expected every code once, but found 'word' twice.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Lines_AreWords()
    {
        VocabularyTable table = Read("# Example.\nsome word,Exception:Weather,defers\n\nother,(info)");

        Assert.Equal(["some word", "other"], table.Mappings.Select(mapping => mapping.Code));
        Assert.True(table.TryFind("some word".AsSpan(), out VocabularyEntry? entry));
        Assert.Equal((ShipmentDetail.Weather, true), (entry.Mapping.Detail, entry.Defers));
    }

    [Fact]
    public void Read_NoWords_FindsNone() => Assert.False(Read(string.Empty).TryFind("word".AsSpan(), out _));

    [Fact]
    public void ReadEmbedded_NoTable_Throws() =>
        Assert.Equal(
            "Expected the table Example.csv in the assembly, but found none.",
            Assert.Throws<InvalidDataException>(() => VocabularyReader.ReadEmbedded("Example")).Message);

    private static VocabularyTable Read(string text) => VocabularyReader.Read(new StringReader(text), "Example");
}
