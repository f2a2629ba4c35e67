using MessagePack;
using MessagePack.Formatters;

namespace OrderIds.MessagePack;

/// <summary>Serializes order IDs as strings of 17 characters, which programs in other languages can read.</summary>
/// <remarks>
/// To use it for a single member, write <c>[MessagePackFormatter(typeof(OrderIdFormatter))]</c>. All members may be called from any thread.
/// </remarks>
public sealed class OrderIdFormatter : IMessagePackFormatter<OrderId>
{
    /// <summary>Gets a shared instance.</summary>
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
