using System.Globalization;
using OrderIds;
using OrderIds.Tracking;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace MyShop;

public sealed class OrderIdYamlConverter : IYamlTypeConverter
{
    public bool Accepts(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == typeof(OrderId);

    public object? ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer) =>
        YamlText.Read(parser) is var scalar && type == typeof(OrderId?) && scalar.IsNull() ? null : OrderId.Parse(scalar.Value);

    public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) => YamlText.Write(emitter, value);
}

public sealed class CurrencyAmountYamlConverter : IYamlTypeConverter
{
    public bool Accepts(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == typeof(CurrencyAmount);

    public object? ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
    {
        Scalar scalar = YamlText.Read(parser);
        return type == typeof(CurrencyAmount?) && scalar.IsNull() ? null
            : scalar.Value.Split(' ') is [var text, var currency]
                && decimal.TryParse(
                    text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount)
                && CurrencyAmount.TryCreate(amount, currency, out CurrencyAmount value) ? value
            : throw new YamlException(scalar.Start, scalar.End, "Expected an amount and a currency code of ISO 4217, such as '29.99 EUR'.");
    }

    public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) => YamlText.Write(emitter, value);
}

internal static class YamlText
{
    public static Scalar Read(IParser parser) => parser.Consume<Scalar>();

    public static bool IsNull(this Scalar scalar) => scalar is { Style: ScalarStyle.Plain, Value: "" or "~" or "null" };

    // In quotes: otherwise other programs read an ID of 17 digits as a number.
    public static void Write(IEmitter emitter, object? value) =>
        emitter.Emit(value is null ? new Scalar("null") : new Scalar(null, null, value.ToString()!, ScalarStyle.DoubleQuoted, true, true));
}
