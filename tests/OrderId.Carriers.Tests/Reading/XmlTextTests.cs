using System.Text;
using OrderIds.Carriers.Reading.Xml;

namespace OrderIds.Carriers.Tests;

/// <summary>XML as JSON that says the same.</summary>
public class XmlTextTests
{
    [Theory]
    [InlineData("<a/>", """{"a":null}""")]
    [InlineData("<a></a>", """{"a":null}""")]
    [InlineData("<a> x </a>", """{"a":"x"}""")]
    [InlineData("<a><b/></a>", """{"a":{"b":null}}""")]
    [InlineData("<a><b>1</b><b>2</b><c><d>3</d></c></a>", """{"a":{"b":"1","b":"2","c":{"d":"3"}}}""")]
    [InlineData("<a>x<b>1</b>y</a>", """{"a":{"b":"1"}}""")]
    [InlineData("<a>1 &lt; 2 &amp; \"3\" \\ é</a>", """{"a":"1 < 2 & \"3\" \\ é"}""")]
    [InlineData("<x:a xmlns:x='urn:example' b='1'><x:c d='2'>3</x:c></x:a>", """{"a":{"c":"3"}}""")]
    [InlineData("<?xml version='1.0' encoding='ISO-8859-1'?><!-- x --><a><![CDATA[<é>]]><!-- y -->z</a>", """{"a":"<é>z"}""")]
    [InlineData("<a>\n<b>1</b>\n\n<c/></a>", "{\"a\":{\n\"b\":\"1\",\n\n\"c\":null}}")]
    public void ToJson_Elements_AreObjectsAndTexts(string xml, string json) =>
        Assert.Equal(json, Encoding.UTF8.GetString(XmlText.ToJson(Encoding.UTF8.GetBytes(xml), TrackingVendor.Unknown)));

    [Theory]
    [InlineData("<a>", 1)]
    [InlineData("<a>\n<b></a>", 2)]
    [InlineData("<a/><b/>", 1)]
    [InlineData("<a>&entity;</a>", 1)]
    [InlineData("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", 1)]
    [InlineData("<?xml version='1.0'?><!DOCTYPE a SYSTEM 'http://127.0.0.1/a.dtd'><a/>", 1)]
    public void Read_NoXmlOrADocumentType_SaysSo(string xml, long line)
    {
        var exception = Assert.Throws<TrackingFormatException>(() => TrackingReader.Read(xml));

        Assert.Equal($"Expected XML without a document type, but found something else, at $ in line {line}.", exception.Message);
        Assert.Equal((line, "$"), (exception.Line, exception.Path));
    }

    [Fact]
    public void Read_XmlOfAThousandLevels_IsTooDeep()
    {
        string xml = string.Concat(Enumerable.Repeat("<a>", 1000)) + string.Concat(Enumerable.Repeat("</a>", 1000));

        Assert.StartsWith(
            "Expected at most 64 levels, but found more, at $",
            Assert.Throws<TrackingFormatException>(() => TrackingReader.Read(xml)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_XmlOfAnotherShape_SaysWhereInTheXml()
    {
        var exception = Assert.Throws<TrackingFormatException>(() => TrackingReader.Read(
            """
            <tracking-detail>
            <pin>1</pin>
            <significant-events>
            <occurrence>secret</occurrence>
            </significant-events></tracking-detail>
            """,
            new TrackingReaderOptions { Vendor = TrackingVendor.CanadaPost, IsStrict = true }));

        Assert.Equal(("$.tracking-detail.significant-events.occurrence", 4), (exception.Path, exception.Line));
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html></html>")]
    [InlineData("<html>\n</html>")]
    [InlineData(" <HTML/>")]
    [InlineData("< a/>")]
    [InlineData("<")]
    [InlineData("x<a/>")]
    [InlineData("")]
    public void IsXml_PagesAndOtherTexts_AreNot(string text) => Assert.False(XmlText.IsXml(Encoding.UTF8.GetBytes(text)));
}
