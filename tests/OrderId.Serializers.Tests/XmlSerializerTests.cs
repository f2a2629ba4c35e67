using System.Text;
using System.Xml;
using System.Xml.Schema;
using System.Xml.Serialization;
using MyShop;
using OrderIds.Tracking;

namespace OrderIds.Serializers.Tests;

public class XmlSerializerTests : SerializerContract
{
    private static readonly XmlSerializer Serializer = new(typeof(Sale));

    protected override byte[] Write(Sale sale)
    {
        using var stream = new MemoryStream();
        Serializer.Serialize(stream, sale);
        return stream.ToArray();
    }

    protected override Sale Read(byte[] written)
    {
        using var reader = XmlReader.Create(new MemoryStream(written));
        return (Sale)Serializer.Deserialize(reader)!;
    }

    [Fact]
    public void Valid_IsTheTextOfAnElement()
    {
        string xml = Encoding.UTF8.GetString(Write(Some));

        Assert.Contains("<Id>0VRKB3Z0004T0008P</Id>", xml, StringComparison.Ordinal);
        Assert.Contains("<Price currency=\"EUR\">29.99</Price>", xml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<Sale><Id /></Sale>")]
    [InlineData("<Sale><Id></Id></Sale>")]
    [InlineData("<Sale><Id>0VRK<b/>B3Z0004T0008P</Id></Sale>")]
    [InlineData("<Sale><Price currency=\"EUR\" /></Sale>")]
    [InlineData("<Sale><Price>1</Price></Sale>")]
    public void Malformed_IsAnError(string xml) => Assert.Throws<InvalidOperationException>(() => Read(Encoding.UTF8.GetBytes(xml)));

    [Fact]
    public void List_IsReadAsWritten()
    {
        var list = new XmlSerializer(typeof(List<OrderId>));
        using var written = new StringWriter();
        list.Serialize(written, new List<OrderId> { Some.Id, Some.Gift!.Value });
        using var reader = XmlReader.Create(new StringReader(written.ToString()));

        Assert.Equal([Some.Id, Some.Gift!.Value], (List<OrderId>)list.Deserialize(reader)!);
    }

    [Fact]
    public void Schema_AcceptsWhatIsWritten_AndRefusesOthers()
    {
        var schemas = new XmlSchemaSet();
        XmlQualifiedName id = OrderId.AddSchema(schemas), amount = CurrencyAmount.AddSchema(schemas);
        Assert.Equal(id.Namespace, amount.Namespace);
        using var root = XmlReader.Create(new StringReader($"""
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:o="{id.Namespace}">
              <xs:import namespace="{id.Namespace}"/>
              <xs:element name="Id" type="o:{id.Name}"/><xs:element name="Price" type="o:{amount.Name}"/>
            </xs:schema>
            """));
        schemas.Add(XmlSchema.Read(root, null)!);
        schemas.Compile();

        string[] Errors(string xml)
        {
            var document = new XmlDocument { Schemas = schemas };
            document.LoadXml(xml);
            var errors = new List<string>();
            document.Validate((_, error) => errors.Add(error.Message));
            return [.. errors];
        }

        Assert.Empty(Errors("<Id>0VRKB3Z0004T0008P</Id>"));
        Assert.Empty(Errors("<Price currency='EUR'>29.99</Price>"));
        Assert.NotEmpty(Errors("<Id>0VRKB3Z0004T0008</Id>"));
        Assert.NotEmpty(Errors("<Price>29.99</Price>"));
    }
}
