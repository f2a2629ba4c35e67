using OrderIds.Documents;

namespace OrderIds.AspNetCore.Tests;

public class PackageReadmeTests
{
    [Fact]
    public void RecipeForSwashbuckle_IsTheOneThatIsTested()
    {
        string tested = File.ReadAllText(Path.Combine(Repository.Folder!, "tests", "OrderId.AspNetCore.Tests", "OrderIdSwagger.cs"))
            .ReplaceLineEndings("\n");

        Assert.Contains("// dotnet new web\n" + tested.TrimEnd('\n'), Readme.Blocks("csharp"));
    }
}
