using System.Globalization;

namespace OrderIds.Hosting;

/// <summary>Holds the messages about options and health: what was expected, what was found, where.</summary>
internal static class HostingMessages
{
    public const string NoDataSource =
        "Expected a DbDataSource among the services, but found none. Register one, or give it to UseDatabase.";

    public const string NoStore =
        "Expected a lease store (UseFile, UseDatabase or UseStore, or File in the configuration), but found none.";

    /// <summary>Says which options a message is about.</summary>
    public static string In(string? key, string message) =>
        string.IsNullOrEmpty(key) ? message : string.Format(CultureInfo.InvariantCulture, "{0}: {1}", key, message);
}
