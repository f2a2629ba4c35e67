using System.Text;

namespace OrderIds.Carriers.Reading.Json;

/// <summary>Turns UTF-8 into texts.</summary>
internal static class Utf8
{
    public static string ToText(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);
}
