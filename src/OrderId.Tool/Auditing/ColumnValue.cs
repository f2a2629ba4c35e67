namespace OrderIds.Tool.Auditing;

/// <summary>Reads order IDs from the values of a database, in whatever type they are kept.</summary>
internal static class ColumnValue
{
    private const int UuidLength = 16;

    /// <summary>Reads an ID: text of 17 or 19 characters, 11 bytes, or a UUID.</summary>
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
