using System.Reflection;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;

namespace OrderIds.EntityFrameworkCore.Tests;

public class ConventionTests
{
    private static readonly Assembly Library = typeof(OrderIdMapping).Assembly;

    [Fact]
    public void Namespaces_AreTheLibrarysOrTheFrameworksForExtensions()
    {
        Assert.All(
            Library.GetExportedTypes(),
            type => Assert.StartsWith(
                type.Name.EndsWith("Extensions", StringComparison.Ordinal)
                    ? "Microsoft.EntityFrameworkCore"
                    : "OrderIds.EntityFrameworkCore", type.Namespace, StringComparison.Ordinal));
        Assert.All(
            Library.GetTypes().Select(type => type.Namespace).OfType<string>(), name => Assert.NotEqual("OrderId", name.Split('.')[0]));
    }

    [Fact]
    public void EveryPublicMember_IsDocumented()
    {
        var documented = XDocument.Load(Path.ChangeExtension(Library.Location, ".xml")).Descendants("member")
            .Where(member => member.Descendants("summary").Any() || member.Descendants("inheritdoc").Any())
            .Select(member => member.Attribute("name")!.Value).ToHashSet();

        Assert.All(Library.GetExportedTypes(), type => Assert.Contains("T:" + type.FullName, documented));
        Assert.All(Enum.GetNames<OrderIdMapping>(), name => Assert.Contains($"F:{typeof(OrderIdMapping).FullName}.{name}", documented));
    }

    [Fact]
    public void Library_DependsOnTheRelationalPackageAlone() => Assert.All(
        Library.GetReferencedAssemblies().Select(assembly => assembly.Name!),
        name => Assert.True(
            name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
                || name is "OrderId.Core" or "Microsoft.EntityFrameworkCore"
                    or "Microsoft.EntityFrameworkCore.Relational" or "Microsoft.EntityFrameworkCore.Abstractions",
            name));
}
