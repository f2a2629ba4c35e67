using System.Globalization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace OrderIds.EntityFrameworkCore.Tracked;

/// <summary>Writes the key of an entity as text: rows with different keys have different texts, whatever the type of the key.</summary>
/// <remarks>
/// What a database does not keep is not part of the text: the kind of a <see cref="DateTime"/>, the offset of a
/// <see cref="DateTimeOffset"/>, the zeros at the end of a <see cref="decimal"/>.
/// </remarks>
internal static class OwnerKey
{
    /// <summary>Returns the text, or <see langword="null"/> if the database has yet to generate the key.</summary>
    public static string? Of(EntityEntry entry)
    {
        PropertyEntry[] parts = entry.Metadata.FindPrimaryKey()!.Properties.Select(entry.Property).ToArray();
        if (Array.Exists(parts, part => part.IsTemporary))
        {
            return null;
        }

        string[] texts = Array.ConvertAll(parts, part => Text(part.Metadata, part.CurrentValue!));
        return texts.Length == 1 ? texts[0] : string.Join('/', texts.Select(Uri.EscapeDataString));
    }

    private static string Text(IProperty property, object value) =>
        Known(value) ?? (property.GetTypeMapping().Converter?.ConvertToProvider(value) is { } stored
            ? Known(stored) ?? Invariant(stored)
            : Invariant(value));

    /// <summary>
    /// Returns the text of a value, or <see langword="null"/> for a type that is not known to give different values different texts.
    /// </summary>
    private static string? Known(object value) => value switch
    {
        string text => text,
        byte[] bytes => Convert.ToHexString(bytes),
        DateTime time => Time(time),
        DateTimeOffset instant => Time(instant.UtcDateTime) + "Z",
        DateOnly or TimeOnly => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
        decimal number => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        OrderId or Guid or TimeSpan or Enum => Invariant(value),
        _ => value.GetType().IsPrimitive ? Invariant(value) : null,
    };

    private static string Time(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    private static string Invariant(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
