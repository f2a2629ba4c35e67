using OrderIds.Documents;

namespace OrderIds.Tests;

/// <summary>Finds the reference data beside the repository.</summary>
internal static class SharedData
{
    /// <summary>Gets the folder, or <see langword="null"/> if there is none.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>Gets a value indicating whether the folder has to be there.</summary>
    public static bool IsExpected { get; } = Environment.GetEnvironmentVariable("CI") == "true"
        && Environment.GetEnvironmentVariable("REFERENCE_DATA") != "false";

    public static string[] ReadLines(params string[] path) => File.ReadAllLines(Path.Combine([Folder!, .. path]));

    private static string? Find()
    {
        string? shared = Repository.Folder is null ? null : Path.GetFullPath(Path.Combine(Repository.Folder, "..", "shared"));
        return Directory.Exists(shared) ? shared : null;
    }
}
