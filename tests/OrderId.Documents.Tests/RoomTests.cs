using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrderIds.Documents;

/// <summary>The rooms: which folder of the core may use the types of which, as src/README.md draws it, and the namespaces.</summary>
public class RoomTests
{
    private const string Root = "OrderId";

    // A room may use itself, the rooms named here, and the polyfills of Compatibility.
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Format"] = [],
        ["Files"] = [],
        ["Text"] = ["Format", Root],
        [Root] = ["Format", "Text", "Json", "Xml"],
        ["Xml"] = [],
        ["Json"] = [Root, "Text"],
        ["Generation"] = ["Format", "Files", Root],
        ["Sealing"] = ["Format", "Files", Root],
        ["Tracking"] = ["Tracking/Machines", "Tracking/Shipments", "Tracking/Orders", "Tracking/Json"],
        ["Tracking/Machines"] = ["Tracking", "Tracking/Json", "Tracking/Languages"],
        ["Tracking/Languages"] = ["Tracking", "Tracking/Machines"],
        ["Tracking/Shipments"] = ["Tracking", "Tracking/Machines", "Tracking/Json", "Tracking/Languages"],
        ["Tracking/Orders"] = ["Xml", "Tracking", "Tracking/Machines", "Tracking/Shipments", "Tracking/Json", "Tracking/Languages", Root],
        ["Tracking/Json"] = ["Tracking", "Tracking/Machines", "Tracking/Shipments", "Tracking/Orders", "Json", Root],
    };

    private static readonly string Sources = Path.Combine(Repository.Folder!, "src");

    // The sample shop is an application that no project refers to: its pages have the namespaces of their folders.
    public static TheoryData<string> Projects =>
    [
        .. Directory.EnumerateDirectories(Sources)
            .Select(path => Path.GetFileName(path)!)
            .Where(project => project != "OrderId.SampleShop"),
    ];

    [Fact]
    public void Types_AreUsedOnlyAlongTheArrows()
    {
        SourceFile[] files = [.. FilesOf("OrderId.Core")];
        ILookup<string, string> rooms = files
            .SelectMany(file => Declared(file.Code).Select(type => (Name: NameOf(type), file.Room)))
            .Distinct()
            .ToLookup(type => type.Name, type => type.Room);

        string[] broken = [.. files.SelectMany(file => Used(file.Code)
            .Where(type => rooms[type].Any() && !rooms[type].Any(room => room == file.Room || Arrows[file.Room].Contains(room)))
            .Select(type => $"{file.Name} uses {type} of {string.Join(", ", rooms[type])}."))];
        Assert.True(broken.Length == 0, string.Join("\n", broken));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Types_PublicOnesAreInARootNamespace_InternalOnesInThatOfTheirFolder(string project)
    {
        string root = project == "OrderId.Core" ? "OrderIds" : project.Replace("OrderId.", "OrderIds.", StringComparison.Ordinal);
        var types = FilesOf(project).SelectMany(file => Declared(file.Code).Select(type => (Type: type, file.Room, file.Name))).ToArray();
        HashSet<string> published = [.. types.Where(type => IsPublic(type.Type)).Select(type => NameOf(type.Type))];

        string[] broken = [.. types
            .Where(type => NamespaceOf(type.Type) is var found && !(published.Contains(NameOf(type.Type))
                ? found == PublicNamespace(root, type.Room) || found.StartsWith("Microsoft.", StringComparison.Ordinal)
                : found == (type.Room == Root ? root : $"{root}.{type.Room.Replace('/', '.')}")))
            .Select(type => $"{type.Name} declares {NameOf(type.Type)} in {NamespaceOf(type.Type)}.")];
        Assert.True(broken.Length == 0, string.Join("\n", broken));
    }

    // Polyfills are where the framework has what they stand in for.
    private static IEnumerable<SourceFile> FilesOf(string project)
    {
        string folder = Path.Combine(Sources, project);
        return Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Name: Path.GetRelativePath(folder, path).Replace('\\', '/'), Path: path))
            .Where(file => file.Name.Split('/')[0] is not ("obj" or "bin" or "Compatibility"))
            .Select(file => new SourceFile(file.Name, RoomOf(file.Name), Parse(file.Path)));
    }

    private static SyntaxNode Parse(string path) => CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot();

    private static string RoomOf(string name) => Path.GetDirectoryName(name)!.Replace('\\', '/') is { Length: > 0 } folder ? folder : Root;

    private static string PublicNamespace(string root, string room) =>
        root == "OrderIds" && room.Split('/')[0] == "Tracking" ? "OrderIds.Tracking" : root;

    private static IEnumerable<MemberDeclarationSyntax> Declared(SyntaxNode code) =>
        code.DescendantNodes(node => node is not TypeDeclarationSyntax).OfType<MemberDeclarationSyntax>()
            .Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    private static string NameOf(MemberDeclarationSyntax type) =>
        (type as BaseTypeDeclarationSyntax)?.Identifier.Text ?? ((DelegateDeclarationSyntax)type).Identifier.Text;

    private static string NamespaceOf(MemberDeclarationSyntax type) =>
        type.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>()?.Name.ToString() ?? "no namespace";

    private static bool IsPublic(MemberDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.PublicKeyword);

    // What stands where a type may stand: not the names of members, arguments and variables.
    private static IEnumerable<string> Used(SyntaxNode code) => code.DescendantNodes().OfType<SimpleNameSyntax>()
        .Where(name => name.Parent is not MemberAccessExpressionSyntax access || access.Name != name)
        .Where(name => name.Parent is not (NameColonSyntax or NameEqualsSyntax))
        .Select(name => name.Identifier.Text)
        .Distinct();

    private sealed record SourceFile(string Name, string Room, SyntaxNode Code);
}
