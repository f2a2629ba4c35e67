// The types of OrderId.Core have attributes that refer to JSON converters. The compiler does not provide System.Text.Json, and the rules do
// not need it, so these empty types replace it.
namespace System.Text.Json.Serialization
{
    [AttributeUsage(AttributeTargets.All)]
    internal sealed class JsonConverterAttribute(Type converterType) : Attribute
    {
        public Type ConverterType { get; } = converterType;
    }

    internal static class JsonStringEnumConverter<TEnum>
        where TEnum : struct, Enum
    {
    }
}

namespace OrderIds
{
    internal static class OrderIdJsonConverter
    {
    }

    internal static class MaskedOrderIdJsonConverter
    {
    }
}
