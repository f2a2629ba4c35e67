using OrderIds.Documents;
using OrderIds.Tests;

namespace OrderIds.EntityFrameworkCore.Tests;

/// <summary>Finds <c>dotnet ef</c>, a tool of the repository.</summary>
internal static class DotnetEf
{
    public static bool IsRestored { get; } = Repository.Folder is not null
        && Command.TryRunAsync(Repository.Folder, "dotnet", "ef", "--version").GetAwaiter().GetResult().Code == 0;
}
