namespace OrderIds.Tests;

/// <summary>Finds the reference data beside the repository.</summary>
internal static class SharedData
{
    /// <summary>Gets the folder, or <see langword="null"/> if there is none.</summary>
    public static string? Folder { get; } = Find();

    public static string[] ReadLines(params string[] path) => File.ReadAllLines(Path.Combine([Folder!, .. path]));

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "OrderId.Core.sln")))
        {
            folder = folder.Parent;
        }

        string? shared = folder?.Parent is null ? null : Path.Combine(folder.Parent.FullName, "shared");
        return Directory.Exists(shared) ? shared : null;
    }
}
