using System.Xml;
using System.Xml.Schema;

namespace OrderIds.Xml;

/// <summary>Provides the XML Schema of the value types.</summary>
internal static class ValueSchemas
{
    private const string Namespace = "urn:orderid-core";

    // The same expression as OrderId.Pattern, without anchors: XML Schema has none, since its patterns always match the whole text.
    private const string Schema = $$"""
        <xs:schema targetNamespace="{{Namespace}}" xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:simpleType name="OrderId">
            <xs:restriction base="xs:token">
              <xs:pattern value="[0-9A-TV-Za-tv-z]{3}([0-9A-TV-Za-tv-z]{14}|-[0-9A-TV-Za-tv-z]{7}-[0-9A-TV-Za-tv-z]{7})"/>
            </xs:restriction>
          </xs:simpleType>
          <xs:complexType name="CurrencyAmount">
            <xs:simpleContent>
              <xs:extension base="xs:decimal">
                <xs:attribute name="currency" use="required">
                  <xs:simpleType><xs:restriction base="xs:token"><xs:pattern value="[A-Z]{3}"/></xs:restriction></xs:simpleType>
                </xs:attribute>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
        </xs:schema>
        """;

    public static XmlQualifiedName AddOrderId(XmlSchemaSet schemas) => Add(schemas, "OrderId");

    public static XmlQualifiedName AddCurrencyAmount(XmlSchemaSet schemas) => Add(schemas, "CurrencyAmount");

    private static XmlQualifiedName Add(XmlSchemaSet schemas, string type)
    {
        _ = schemas ?? throw new ArgumentNullException(nameof(schemas));

        // A serializer calls this once for each member, with the same set of schemas.
        if (!schemas.Contains(Namespace))
        {
            using var reader = new StringReader(Schema);
            using var xml = XmlReader.Create(reader);
            schemas.Add(XmlSchema.Read(xml, null)!);
        }

        return new XmlQualifiedName(type, Namespace);
    }
}
