namespace OrderIds.Documents;

/// <summary>Finds the repository that the tests were built in.</summary>
internal static class Repository
{
    /// <summary>Gets the folder, or <see langword="null"/> if there is none.</summary>
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "OrderId.Core.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }
}
