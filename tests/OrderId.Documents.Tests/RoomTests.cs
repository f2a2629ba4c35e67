using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrderIds.Documents;

/// <summary>The rooms of the core: which folder may use the types of which, as src/README.md draws it.</summary>
public class RoomTests
{
    private const string Root = "OrderId";

    // A room may use itself, the rooms named here, and the polyfills of Compatibility.
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Format"] = [],
        ["Files"] = [],
        ["Text"] = ["Format", Root],
        [Root] = ["Format", "Text", "Json"],
        ["Json"] = [Root, "Text"],
        ["Generation"] = ["Format", "Files", Root],
        ["Sealing"] = ["Format", "Files", Root],
        ["Tracking"] = ["Tracking/Machines", "Tracking/Shipments", "Tracking/Orders", "Tracking/Json"],
        ["Tracking/Machines"] = ["Tracking", "Tracking/Json"],
        ["Tracking/Shipments"] = ["Tracking", "Tracking/Machines", "Tracking/Json"],
        ["Tracking/Orders"] = ["Tracking", "Tracking/Machines", "Tracking/Shipments", "Tracking/Json", Root],
        ["Tracking/Json"] = ["Tracking", "Tracking/Machines", "Tracking/Shipments", "Tracking/Orders", "Json", Root],
    };

    [Fact]
    public void Types_AreUsedOnlyAlongTheArrows()
    {
        string core = Path.Combine(Repository.Folder!, "src", "OrderId.Core");
        var files = Directory.EnumerateFiles(core, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Name: Path.GetRelativePath(core, path).Replace('\\', '/'), Path: path))
            .Where(file => !file.Name.StartsWith("obj/", StringComparison.Ordinal) && !file.Name.StartsWith("bin/", StringComparison.Ordinal) && !file.Name.StartsWith("Compatibility/", StringComparison.Ordinal))
            .Select(file => (file.Name, Room: RoomOf(file.Name), Code: CSharpSyntaxTree.ParseText(File.ReadAllText(file.Path)).GetRoot()))
            .ToArray();
        ILookup<string, string> rooms = files.SelectMany(file => Declared(file.Code).Select(type => (Type: type, file.Room))).Distinct().ToLookup(type => type.Type, type => type.Room);

        string[] broken = [.. files.SelectMany(file => Used(file.Code)
            .Where(type => rooms[type].Any() && !rooms[type].Any(room => room == file.Room || Arrows[file.Room].Contains(room)))
            .Select(type => $"{file.Name} uses {type} of {string.Join(", ", rooms[type])}."))];
        Assert.True(broken.Length == 0, string.Join("\n", broken));
    }

    private static string RoomOf(string name) => Path.GetDirectoryName(name)!.Replace('\\', '/') is { Length: > 0 } folder ? folder : Root;

    private static IEnumerable<string> Declared(SyntaxNode code) => code.DescendantNodes(node => node is not TypeDeclarationSyntax).OfType<BaseTypeDeclarationSyntax>().Select(type => type.Identifier.Text);

    // What stands where a type may stand: not the names of members, arguments and variables.
    private static IEnumerable<string> Used(SyntaxNode code) => code.DescendantNodes().OfType<SimpleNameSyntax>()
        .Where(name => name.Parent is not MemberAccessExpressionSyntax access || access.Name != name)
        .Where(name => name.Parent is not (NameColonSyntax or NameEqualsSyntax))
        .Select(name => name.Identifier.Text)
        .Distinct();
}
