using System.Text;
using System.Text.Json;

namespace OrderIds.Tracking.Machines;

/// <summary>Holds the names of an enumeration: the name for storage, and the name to show.</summary>
/// <remarks>The name for storage is the member's name, whatever the culture. The name to show has the same words apart: "Out for Delivery".</remarks>
internal static class EnumNames<TStatus>
    where TStatus : struct, Enum
{
    private static readonly StatusIndex<TStatus> Index = new();
    private static readonly string[] Names = Index.Statuses.Select(status => status.ToString()).ToArray();
    private static readonly string[] DisplayNames = Names.Select(Separate).ToArray();
    private static readonly JsonEncodedText[] Encoded = Names.Select(name => JsonEncodedText.Encode(name)).ToArray();
    private static readonly Dictionary<string, TStatus> Values = Index.Statuses.ToDictionary(status => status.ToString(), StringComparer.OrdinalIgnoreCase);

    public static string Name(TStatus status) => Names[Of(status)];

    public static string DisplayName(TStatus status) => DisplayNames[Of(status)];

    public static JsonEncodedText Json(TStatus status) => Encoded[Of(status)];

    public static bool IsDefined(TStatus status) => Index.Of(status) >= 0;

    public static bool TryParse(string? name, out TStatus status)
    {
        status = default;
        return name is not null && Values.TryGetValue(name, out status);
    }

    /// <summary>Finds the value whose name is written in UTF-8, in the same letters.</summary>
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

    /// <summary>Returns a word to keep beside <c>Unknown</c>, or none if the word is known: then it would not be read back as unknown.</summary>
    public static string? Unless(string? word) => TrackingText.Clean(word) is { } kept && !Values.ContainsKey(kept) ? kept : null;

    private static int Of(TStatus status)
    {
        int index = Index.Of(status);
        return index >= 0 ? index : throw new ArgumentOutOfRangeException(nameof(status), status, StatusMessages.Undefined(status));
    }

    private static string Separate(string member)
    {
        var name = new StringBuilder();
        foreach (char letter in member)
        {
            name.Append(char.IsUpper(letter) && name.Length > 0 ? " " : string.Empty).Append(letter);
        }

        return name.ToString().Replace(" For ", " for ").Replace(" By ", " by ").Replace(" On ", " on ");
    }
}
