using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Xml;
using System.Xml.Schema;
using System.Xml.Serialization;
using OrderIds.Xml;

namespace OrderIds.Tracking;

/// <content>Reads and writes an amount as XML: the amount is the text of the element, and the currency is its attribute.</content>
[XmlSchemaProvider(nameof(AddSchema))]
public readonly partial record struct CurrencyAmount : IXmlSerializable
{
    private const string CurrencyAttribute = "currency";

    /// <summary>
    /// Adds the XML schema of an amount of money. XML serializers call it because of <see cref="XmlSchemaProviderAttribute"/>.
    /// </summary>
    /// <param name="schemas">The schemas to add to.</param>
    /// <returns>The name of the schema's type: a decimal number with the attribute <c>currency</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="schemas"/> is null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static XmlQualifiedName AddSchema(XmlSchemaSet schemas) => ValueSchemas.AddCurrencyAmount(schemas);

    XmlSchema? IXmlSerializable.GetSchema() => null;

    void IXmlSerializable.ReadXml(XmlReader reader)
    {
        string currency = reader.GetAttribute(CurrencyAttribute) ?? string.Empty;
        if (!TryCreate(XmlConvert.ToDecimal(reader.ReadElementContentAsString()), currency, out CurrencyAmount value))
        {
            throw new FormatException(TrackingMessages.Currency);
        }

        Unsafe.AsRef(in this) = value;
    }

    void IXmlSerializable.WriteXml(XmlWriter writer)
    {
        writer.WriteAttributeString(CurrencyAttribute, Currency);
        writer.WriteString(XmlConvert.ToString(Amount));
    }
}
