using MessagePack;

namespace OrderIds.MessagePack;

/// <summary>Reads values that are stored as MessagePack strings.</summary>
internal static class MessagePackText
{
    /// <exception cref="MessagePackSerializationException">The value is not a string.</exception>
    public static string Read(ref MessagePackReader reader, string what)
    {
        MessagePackType found = reader.NextMessagePackType;
        return found == MessagePackType.String
            ? reader.ReadString()!
            : throw new MessagePackSerializationException($"Expected {what} as a MessagePack string, but found {found}.");
    }
}
