namespace OrderIds.Tool.Auditing;

/// <summary>Reads order IDs from values of a database, in any of the types in which they can be stored.</summary>
internal static class ColumnValue
{
    private const int UuidLength = 16;

    /// <summary>Reads an ID from a text of 17 or 19 characters, from 11 bytes, or from a UUID.</summary>
    public static bool TryRead(object value, out OrderId id)
    {
        bool read = value switch
        {
            string text => TryReadText(text.AsSpan().Trim(), out id),
            Guid uuid => OrderId.TryFromGuid(uuid, out id),
            byte[] { Length: OrderId.ByteLength } bytes => OrderId.TryFromBytes(bytes, out id),
            byte[] { Length: UuidLength } bytes => OrderId.TryFromGuid(new Guid(bytes, bigEndian: true), out id),
            byte[] utf8Text => OrderId.TryParse(utf8Text, out id),
            _ => OrderId.TryParse(default(string), out id),
        };
        return read && id != OrderId.None;
    }

    private static bool TryReadText(ReadOnlySpan<char> text, out OrderId id) =>
        OrderId.TryParse(text, out id) || (Guid.TryParse(text, out Guid uuid) && OrderId.TryFromGuid(uuid, out id));
}
