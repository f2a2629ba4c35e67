// The types of the library name their JSON converters in attributes. The compiler brings no JSON, and the rules need none.
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
