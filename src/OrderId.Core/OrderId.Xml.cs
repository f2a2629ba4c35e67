using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Xml;
using System.Xml.Schema;
using System.Xml.Serialization;
using OrderIds.Xml;

namespace OrderIds;

/// <content>Serialization as the text of an XML element, for XmlSerializer and DataContractSerializer.</content>
[XmlSchemaProvider(nameof(AddSchema))]
public readonly partial struct OrderId : IXmlSerializable
{
    /// <summary>Adds the schema of an order ID, for <see cref="XmlSchemaProviderAttribute"/>.</summary>
    /// <param name="schemas">The schemas to add to.</param>
    /// <returns>The qualified name of the schema type. Values of this type are texts that match <see cref="Pattern"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="schemas"/> is null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static XmlQualifiedName AddSchema(XmlSchemaSet schemas) => ValueSchemas.AddOrderId(schemas);

    XmlSchema? IXmlSerializable.GetSchema() => null;

    void IXmlSerializable.ReadXml(XmlReader reader) => Unsafe.AsRef(in this) = Parse(reader.ReadElementContentAsString());

    void IXmlSerializable.WriteXml(XmlWriter writer) => writer.WriteString(ToString());
}
