using MessagePack;
using MessagePack.Formatters;

namespace OrderIds.MessagePack;

/// <summary>Serializes a status as its name. An unknown name causes an exception when it is read.</summary>
internal sealed class StatusFormatter<TStatus>(
    Func<TStatus, string> name, StatusFormatter<TStatus>.Parser parse) : IMessagePackFormatter<TStatus>
    where TStatus : struct, Enum
{
    public delegate bool Parser(string? name, out TStatus status);

    public void Serialize(ref MessagePackWriter writer, TStatus value, MessagePackSerializerOptions options) => writer.Write(name(value));

    public TStatus Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options)
    {
        string text = MessagePackText.Read(ref reader, $"a name of {typeof(TStatus).Name}");
        return parse(text, out TStatus status)
            ? status
            : throw new MessagePackSerializationException($"Expected a name of {typeof(TStatus).Name}, but found another text.");
    }
}
