using OrderIds.Documents;
using OrderIds.Tests;

namespace OrderIds.AspNetCore.Tests;

/// <summary>Marks a test that generates a client with NSwag, a tool of the repository that <c>dotnet tool restore</c> brings.</summary>
internal sealed class ClientFactAttribute : FactAttribute
{
    public ClientFactAttribute()
    {
        if (!Requirement.InCi
            && (Repository.Folder is null
                || Command.TryRunAsync(Repository.Folder, "dotnet", "nswag", "version").GetAwaiter().GetResult().Code != 0))
        {
            Skip = "Needs NSwag: dotnet tool restore.";
        }
    }
}
