using System.Globalization;

namespace OrderIds.Files;

/// <summary>Contains the error messages about reading the metadata of files.</summary>
internal static class FileMessages
{
    public static string NotLookedAt(string path, int error) =>
        string.Format(CultureInfo.InvariantCulture, "The properties of {0} could not be read: the system reported error {1}.", path, error);
}
