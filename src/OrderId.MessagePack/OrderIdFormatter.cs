using MessagePack;
using MessagePack.Formatters;

namespace OrderIds.MessagePack;

/// <summary>Writes order IDs as strings of 17 characters, so that programs in other languages read them as they are.</summary>
/// <remarks>On a member alone: <c>[MessagePackFormatter(typeof(OrderIdFormatter))]</c>.</remarks>
public sealed class OrderIdFormatter : IMessagePackFormatter<OrderId>
{
    /// <summary>Gets an instance.</summary>
    public static OrderIdFormatter Instance { get; } = new();

    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, OrderId value, MessagePackSerializerOptions options)
    {
        writer.WriteStringHeader(OrderId.Length);
        value.TryFormat(writer.GetSpan(OrderId.Length), out int written);
        writer.Advance(written);
    }

    /// <inheritdoc/>
    /// <exception cref="MessagePackSerializationException">The value is not a string, or the string is not an order ID.</exception>
    public OrderId Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) =>
        OrderId.Parse(MessagePackText.Read(ref reader, "an order ID"));
}
