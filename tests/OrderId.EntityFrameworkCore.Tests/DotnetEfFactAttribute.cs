using OrderIds.Documents;
using OrderIds.Tests;

namespace OrderIds.EntityFrameworkCore.Tests;

/// <summary>Marks a test that runs <c>dotnet ef</c>, a tool of the repository that <c>dotnet tool restore</c> brings.</summary>
internal class DotnetEfFactAttribute : FactAttribute
{
    public DotnetEfFactAttribute()
    {
        if (!Requirement.InCi && Repository.Folder is null)
        {
            Skip = "The repository is not there.";
        }
        else if (!Requirement.InCi && !DotnetEf.IsRestored)
        {
            Skip = "dotnet-ef is not restored (dotnet tool restore).";
        }
    }
}
