using OrderIds.Tests;

namespace OrderIds.EntityFrameworkCore.Tests;

/// <summary>Finds the repository that the tests were built in.</summary>
internal static class Repository
{
    public static string? Folder { get; } = Find();

    public static bool HasDotnetEf { get; } = Folder is not null && Command.TryRunAsync(Folder, "dotnet", "ef", "--version").GetAwaiter().GetResult().Code == 0;

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
