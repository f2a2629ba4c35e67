using System.Text.Json;

namespace OrderIds.Tracking.Machines;

/// <summary>Holds the names of an enumeration for storage. They are the names of the members, in every culture.</summary>
internal static class EnumNames<TStatus>
    where TStatus : struct, Enum
{
    private static readonly StatusIndex<TStatus> Index = new();
    private static readonly string[] Names = Index.Statuses.Select(status => status.ToString()).ToArray();
    private static readonly JsonEncodedText[] Encoded = Names.Select(name => JsonEncodedText.Encode(name)).ToArray();
    private static readonly Dictionary<string, TStatus> ByName = Index.Statuses.ToDictionary(
        status => status.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the values, in the order of their indexes.</summary>
    public static TStatus[] Values => Index.Statuses;

    public static string Name(TStatus status) => Names[IndexOf(status)];

    public static JsonEncodedText Json(TStatus status) => Encoded[IndexOf(status)];

    /// <summary>Returns the index of a value, or throws if the enumeration does not define it.</summary>
    public static int IndexOf(TStatus status)
    {
        int index = Index.Of(status);
        return index >= 0 ? index : throw new ArgumentOutOfRangeException(nameof(status), status, StatusMessages.Undefined(status));
    }

    public static bool IsDefined(TStatus status) => Index.Of(status) >= 0;

    public static bool TryParse(string? name, out TStatus status)
    {
        status = default;
        return name is not null && ByName.TryGetValue(name, out status);
    }

    /// <summary>Finds the value whose name is given in UTF-8. Case matters.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out TStatus status)
    {
        for (int i = 0; i < Encoded.Length; i++)
        {
            if (utf8.SequenceEqual(Encoded[i].EncodedUtf8Bytes))
            {
                status = Index.Statuses[i];
                return true;
            }
        }

        status = default;
        return false;
    }

    /// <summary>
    /// Returns the word to keep with the value <c>Unknown</c>, or <see langword="null"/> if the word is the name of a value: it would then
    /// be read back as that value and not as <c>Unknown</c>.
    /// </summary>
    public static string? Unless(string? word) => TrackingText.Clean(word) is { } kept && !ByName.ContainsKey(kept) ? kept : null;
}
