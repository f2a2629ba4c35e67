using System.Globalization;

namespace OrderIds.Files;

/// <summary>Contains the error messages about reading the metadata of files.</summary>
internal static class FileMessages
{
    public static string NotLookedAt(string path, int error) =>
        string.Format(CultureInfo.InvariantCulture, "Expected to find out what {0} is, but the system reported error {1}.", path, error);
}
