using System.Reflection;
using System.Text.Json;

namespace OrderIds.Tests;

public class DependencyTests
{
    [Fact]
    public void Library_OnItsFramework_DependsOnNoPackage()
    {
        // What the library was built against, as the tests' own list of dependencies records it.
        using var document = JsonDocument.Parse(
            File.ReadAllBytes(Path.ChangeExtension(typeof(DependencyTests).Assembly.Location, ".deps.json")));
        JsonElement library = document.RootElement.GetProperty("targets").EnumerateObject()
            .SelectMany(target => target.Value.EnumerateObject())
            .Single(entry => entry.Name.StartsWith("OrderId.Core/", StringComparison.Ordinal)).Value;

        Assert.False(library.TryGetProperty("dependencies", out JsonElement dependencies), dependencies.ToString());
        Assert.All(
            typeof(OrderId).Assembly.GetReferencedAssemblies(),
            assembly => Assert.StartsWith("System.", assembly.Name, StringComparison.Ordinal));
        Assert.Contains(
            $".NETCoreApp,Version=v{Environment.Version.Major}.0",
            typeof(OrderId).Assembly.GetCustomAttribute<System.Runtime.Versioning.TargetFrameworkAttribute>()!.FrameworkName,
            StringComparison.Ordinal);
    }
}
