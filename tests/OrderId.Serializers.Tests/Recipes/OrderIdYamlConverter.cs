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
        parser.Consume<Scalar>().Value is var text && text.Length == 0 && type == typeof(OrderId?) ? null : OrderId.Parse(text);

    public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) => emitter.Emit(new Scalar(value?.ToString() ?? string.Empty));
}

public sealed class CurrencyAmountYamlConverter : IYamlTypeConverter
{
    public bool Accepts(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == typeof(CurrencyAmount);

    public object? ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
    {
        string[] parts = parser.Consume<Scalar>().Value.Split(' ');
        return new CurrencyAmount(decimal.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), parts[1]);
    }

    public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) => emitter.Emit(new Scalar(value?.ToString() ?? string.Empty));
}
