using MongoDB.Bson;
using MongoDB.Bson.Serialization;
using MongoDB.Bson.Serialization.Serializers;
using OrderIds.Tracking;

namespace OrderIds.MongoDB;

/// <summary>Serializes an amount of money as a document with <c>amount</c>, a Decimal128, and <c>currency</c>, a string.</summary>
internal sealed class CurrencyAmountBsonSerializer : StructSerializerBase<CurrencyAmount>
{
    public override void Serialize(BsonSerializationContext context, BsonSerializationArgs args, CurrencyAmount value)
    {
        context.Writer.WriteStartDocument();
        context.Writer.WriteName("amount");
        context.Writer.WriteDecimal128(new Decimal128(value.Amount));
        context.Writer.WriteName("currency");
        context.Writer.WriteString(value.Currency);
        context.Writer.WriteEndDocument();
    }

    public override CurrencyAmount Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        BsonDocument document = BsonDocumentSerializer.Instance.Deserialize(context);
        return document.TryGetValue("amount", out BsonValue amount) && amount.IsDecimal128
            && document.TryGetValue("currency", out BsonValue currency) && currency.IsString
            && TryConvert(amount.AsDecimal128, out decimal number)
            && CurrencyAmount.TryCreate(number, currency.AsString, out CurrencyAmount value)
            ? value
            : throw new FormatException(
                "Expected an amount of money as a document of amount, a Decimal128, and currency, a code of ISO 4217.");
    }

    /// <summary>Converts a number, unless it is NaN, infinite, or has more digits than a <see cref="decimal"/>.</summary>
    private static bool TryConvert(Decimal128 number, out decimal value)
    {
        try
        {
            value = Decimal128.ToDecimal(number);
            return new Decimal128(value) == number;
        }
        catch (OverflowException)
        {
            value = 0;
            return false;
        }
    }
}
