using System.Globalization;

namespace OrderIds.Files;

/// <summary>Holds the messages about what the system says of files.</summary>
internal static class FileMessages
{
    public static string NotLookedAt(string path, int error) =>
        string.Format(CultureInfo.InvariantCulture, "Expected to find out what {0} is, but the system reported error {1}.", path, error);
}
