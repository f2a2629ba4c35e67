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
            Skip = "Needs the repository that the tests were built in.";
        }
        else if (!Requirement.InCi && !DotnetEf.IsRestored)
        {
            Skip = "Needs dotnet-ef: dotnet tool restore.";
        }
    }
}
