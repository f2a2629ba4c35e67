using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OrderIds.Documents;

namespace OrderIds.Tests.Packages;

/// <summary>
/// What a package says of itself and holds, as <c>.ci/pack</c> made it from a clone whose remote is <see cref="Remote"/>.
/// </summary>
public sealed class PackageTests
{
    private const string Remote = "https://github.com/example/order-id";
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    internal static readonly string[] LibraryIds =
    [
        "OrderId.Core", "OrderId.Carriers", "OrderId.Hosting", "OrderId.EntityFrameworkCore", "OrderId.AspNetCore",
        "OrderId.Dapper", "OrderId.MongoDB", "OrderId.MessagePack",
    ];
    internal static readonly string[] AllIds = [.. LibraryIds, "OrderId.Testing", "OrderId.Tool"];

    public static TheoryData<string> All => [.. AllIds];

    public static TheoryData<string> Libraries => [.. LibraryIds];

    [PackageFact]
    public void Folder_HoldsThePackagesAndNoOther()
    {
        string[] expected =
            [.. AllIds.SelectMany(id => new[] { "nupkg", "snupkg", "cdx.json" }.Select(ending => $"{id}.{Package.Version}.{ending}"))];

        Assert.Equal(
            expected.Order(StringComparer.Ordinal), Directory.GetFiles(Package.Folder!).Select(Path.GetFileName)
                .Order(StringComparer.Ordinal));
    }

    [PackageTheory]
    [MemberData(nameof(All))]
    public void Metadata_IsComplete(string id)
    {
        using var package = new Package(id);

        Assert.Equal(id, package["id"]);
        Assert.Equal(Package.Version, package["version"]);
        Assert.Equal("MIT", package["license"]);
        Assert.Equal(
            "expression", package.Metadata.Elements().Single(element => element.Name.LocalName == "license").Attribute("type")?.Value);
        Assert.True(package["description"]?.Length >= 60, "The description is a sentence of its own.");
        Assert.True(package["tags"]?.Split(' ').Length >= 4, "The tags are what people search for.");
        Assert.False(string.IsNullOrEmpty(package["authors"]));
        Assert.False(string.IsNullOrEmpty(package["copyright"]));
    }

    [PackageTheory]
    [MemberData(nameof(All))]
    public void Repository_IsTheRemoteAtACommit(string id)
    {
        using var package = new Package(id);
        XElement repository = package.Metadata.Elements().Single(element => element.Name.LocalName == "repository");

        Assert.Equal("git", repository.Attribute("type")?.Value);
        Assert.StartsWith(Remote, repository.Attribute("url")?.Value, StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{40}$", package.Commit);
        Assert.Equal(Remote, package["projectUrl"]);
    }

    [PackageTheory]
    [MemberData(nameof(All))]
    public void ReadmeAndIcon_AreInside(string id)
    {
        using var package = new Package(id);

        Assert.Equal("README.md", package["readme"]);
        Assert.StartsWith($"# {id}", package.ReadText("README.md"), StringComparison.Ordinal);
        Assert.Equal("icon.png", package["icon"]);
        byte[] icon = package.ReadBytes("icon.png");
        Assert.Equal("\u0089PNG", Encoding.Latin1.GetString(icon, 0, 4));
        Assert.Equal(128, icon[19]);
        Assert.Equal(128, icon[23]);
    }

    [PackageTheory]
    [MemberData(nameof(All))]
    public void Readme_ReadsWellWithoutTheRepository(string id)
    {
        using var package = new Package(id);
        string readme = package.ReadText("README.md");
        string repository = $"{Remote}/blob/{package.Commit}/";
        string[] links = [.. Regex.Matches(readme, @"\]\(([^)\s]+)\)").Select(link => link.Groups[1].Value)];

        Assert.All(links, link => Assert.Matches("^(https://|#)", link));
        Assert.All(links.Where(link => link.StartsWith(repository, StringComparison.Ordinal)), link =>
        {
            string path = Path.Combine(Repository.Folder!, link[repository.Length..].Split('#')[0]);
            Assert.True(File.Exists(path) || Directory.Exists(path), link);
        });
        Assert.True(id != "OrderId.Core" || links.Any(link => link.StartsWith(repository, StringComparison.Ordinal)));
        Assert.DoesNotMatch("(?i)</?(details|summary)>|```mermaid", readme);
    }

    [PackageTheory]
    [MemberData(nameof(Libraries))]
    public void Library_HasDocumentationForEachFramework(string id)
    {
        using var package = new Package(id);

        Assert.All(package.Assemblies, assembly => Assert.Contains(Path.ChangeExtension(assembly, ".xml"), package.Files));
    }

    [PackageTheory]
    [InlineData("OrderId.Core", "net10.0", "net8.0", "netstandard2.0")]
    [InlineData("OrderId.Carriers", "net10.0", "net8.0", "netstandard2.0")]
    [InlineData("OrderId.Hosting", "net10.0", "net8.0")]
    [InlineData("OrderId.EntityFrameworkCore", "net10.0", "net8.0")]
    [InlineData("OrderId.AspNetCore", "net10.0", "net8.0")]
    [InlineData("OrderId.Dapper", "netstandard2.0")]
    [InlineData("OrderId.MongoDB", "netstandard2.0")]
    [InlineData("OrderId.MessagePack", "netstandard2.0")]
    public void Library_IsBuiltForItsFrameworks(string id, params string[] frameworks)
    {
        using var package = new Package(id);

        Assert.Equal(frameworks.Select(framework => $"lib/{framework}/{id}.dll"), package.Assemblies.Order(StringComparer.Ordinal));
    }

    [PackageFact]
    public void Core_HasEachLanguageForEachFramework()
    {
        using var package = new Package("OrderId.Core");
        string[] languages = ["de", "es", "fr", "it", "ja", "zh-Hans"];

        Assert.Equal(
            new[] { "net10.0", "net8.0", "netstandard2.0" }.SelectMany(
                framework => languages.Select(language => $"lib/{framework}/{language}/OrderId.Core.resources.dll")),
            package.Satellites.Order(StringComparer.Ordinal));
    }

    [PackageFact]
    public void Core_HasTheRulesAndTheirFixesForTheCompiler()
    {
        using var package = new Package("OrderId.Core");

        Assert.Equal(
            ["analyzers/dotnet/cs/OrderId.Analyzers.CodeFixes.dll", "analyzers/dotnet/cs/OrderId.Analyzers.dll"],
            package.Files.Where(file => file.StartsWith("analyzers/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [PackageFact]
    public void Core_RulesNameThePageThatExplainsThem()
    {
        using var package = new Package("OrderId.Core");
        using PEReader assembly = package.OpenAssembly("analyzers/dotnet/cs/OrderId.Analyzers.dll");

        Assert.Equal(
            $"{Remote}/blob/{package.Commit}/src/OrderId.Analyzers/RULES.md", ReadMarks(assembly.GetMetadataReader())["RulesPage"]);
    }

    [PackageFact]
    public void AspNetCore_HasTheSchemas()
    {
        using var package = new Package("OrderId.AspNetCore");

        Assert.Equal(
            Directory.GetFiles(Path.Combine(Repository.Folder!, "src", "OrderId.AspNetCore", "Schemas"))
                .Select(file => $"schemas/{Path.GetFileName(file)}").Order(StringComparer.Ordinal),
            package.Files.Where(file => file.StartsWith("schemas/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [PackageTheory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    public void Core_OnFrameworksOfDotNet_DependsOnNothing(string framework)
    {
        using var package = new Package("OrderId.Core");
        XElement group = package.Metadata.Descendants().Single(element => element.Attribute("targetFramework")?.Value == framework);

        Assert.Empty(group.Elements());
    }

    [PackageTheory]
    [MemberData(nameof(Libraries))]
    public void Library_DependsOnTheLowestVersions(string id)
    {
        using var package = new Package(id);
        var versions = package.Metadata.Descendants()
            .Where(element => element.Name.LocalName == "dependency")
            .Select(dependency => (
                Id: dependency.Attribute("id")!.Value,
                Version: dependency.Attribute("version")!.Value,
                Framework: dependency.Parent!.Attribute("targetFramework")!.Value))
            .ToList();

        Assert.NotEmpty(versions);
        Assert.All(versions, dependency => Assert.Equal(Lowest(dependency.Id, dependency.Framework), dependency.Version));
    }

    // Without its targets, the interceptors of its source generator do not compile in an application (CS9137).
    [PackageFact]
    public void AspNetCore_PassesOnAllOfThePackageForOpenApi()
    {
        using var package = new Package("OrderId.AspNetCore");
        XElement dependency = package.Metadata.Descendants()
            .Single(element => element.Attribute("id")?.Value == "Microsoft.AspNetCore.OpenApi");

        Assert.Equal(("All", null), (dependency.Attribute("include")?.Value, dependency.Attribute("exclude")?.Value));
    }

    private static string Lowest(string dependency, string framework) => dependency switch
    {
        _ when dependency.StartsWith("OrderId.", StringComparison.Ordinal) => Package.Version,
        "Dapper" => "2.0.35",
        "MessagePack" => "2.5.302",
        "Microsoft.EntityFrameworkCore.Relational" when framework == "net8.0" => "8.0.30",
        "Microsoft.OpenApi" => "2.3.0",
        "MongoDB.Bson" => "2.30.0",
        "System.Memory" => "4.6.3",
        _ => framework == "net8.0" ? "8.0.0" : "10.0.0",
    };

    [PackageTheory]
    [MemberData(nameof(All))]
    public void BillOfMaterials_NamesThePackageAndAllItDependsOn(string id)
    {
        using var package = new Package(id);
        using JsonDocument bill = JsonDocument.Parse(File.ReadAllText(Path.Combine(Package.Folder!, $"{id}.{Package.Version}.cdx.json")));
        string[] components =
        [
            .. bill.RootElement.GetProperty("components").EnumerateArray()
                .Select(component => component.GetProperty("purl").GetString()!),
        ];

        Assert.Equal("CycloneDX", bill.RootElement.GetProperty("bomFormat").GetString());
        Assert.Equal(
            $"pkg:nuget/{id}@{Package.Version}", bill.RootElement.GetProperty("metadata").GetProperty("component").GetProperty("purl")
                .GetString());
        Assert.All(
            package.Metadata.Descendants().Where(element => element.Name.LocalName == "dependency"),
            dependency => Assert.Contains(
                $"pkg:nuget/{dependency.Attribute("id")!.Value}@{dependency.Attribute("version")!.Value}", components));
        Assert.All(
            package.Files.Where(
                file => file.EndsWith(".dll", StringComparison.Ordinal)
                    && !file.StartsWith("analyzers/", StringComparison.Ordinal)
                    && !file.EndsWith($"/{id}.dll", StringComparison.Ordinal)
                    && !file.EndsWith(".resources.dll", StringComparison.Ordinal)),
            file =>
                Assert.Contains(
                    components, component => component.StartsWith(
                        $"pkg:nuget/{PackageOf(Path.GetFileNameWithoutExtension(file))}@", StringComparison.Ordinal)));

        static string PackageOf(string assembly) => assembly switch
        {
            "e_sqlite3" => "SQLitePCLRaw.lib.e_sqlite3",
            "SQLitePCLRaw.batteries_v2" => "SQLitePCLRaw.bundle_e_sqlite3",
            "UtfUnknown" => "UTF.Unknown",
            "zxing" => "ZXing.Net",
            _ => assembly,
        };
    }

    [PackageFact]
    public void Tool_IsTheCommandOrderid()
    {
        using var package = new Package("OrderId.Tool");
        string settings = package.Files.Single(file => file.EndsWith("DotnetToolSettings.xml", StringComparison.Ordinal));

        Assert.Equal(
            "DotnetTool", package.Metadata.Descendants().Single(element => element.Name.LocalName == "packageType")
                .Attribute("name")?.Value);
        Assert.Equal("orderid", XDocument.Parse(package.ReadText(settings)).Descendants("Command").Single().Attribute("Name")?.Value);
    }

    [PackageTheory]
    [InlineData("OrderId.Core")]
    [InlineData("OrderId.Carriers")]
    [InlineData("OrderId.Hosting")]
    [InlineData("OrderId.AspNetCore")]
    public void Net10Assembly_IsMarkedForTrimmingAndAot(string id)
    {
        using var package = new Package(id);
        using PEReader assembly = package.OpenAssembly($"lib/net10.0/{id}.dll");

        Dictionary<string, string> marks = ReadMarks(assembly.GetMetadataReader());

        Assert.Equal("True", marks["IsTrimmable"]);
        Assert.Equal("True", marks["IsAotCompatible"]);
    }

    [PackageTheory]
    [MemberData(nameof(All))]
    public void Assembly_IsDeterministicAndHasTheVersion(string id)
    {
        using var package = new Package(id);

        Assert.Contains(package.Assemblies, path => Path.GetFileNameWithoutExtension(path) == id);
        Assert.All(package.Assemblies, path =>
        {
            using PEReader assembly = package.OpenAssembly(path);
            Assert.Contains(assembly.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.Reproducible);
            Assert.Equal(new Version(Package.Version + ".0"), assembly.GetMetadataReader().GetAssemblyDefinition().Version);
        });
    }

    [PackageTheory]
    [MemberData(nameof(All))]
    public void Symbols_LinkToTheSourceAtTheCommit(string id)
    {
        using var package = new Package(id);
        Assert.All(package.Assemblies.Where(path => Path.GetFileNameWithoutExtension(path) == id), path =>
        {
            using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbImage(
                ImmutableArray.Create(package.ReadSymbols(Path.ChangeExtension(path, ".pdb"))));
            MetadataReader pdb = provider.GetMetadataReader();
            ILookup<Guid, byte[]> information = pdb.CustomDebugInformation.Select(pdb.GetCustomDebugInformation)
                .ToLookup(entry => pdb.GetGuid(entry.Kind), entry => pdb.GetBlobBytes(entry.Value));

            Assert.Contains(
                $"https://raw.githubusercontent.com/example/order-id/{package.Commit}/*",
                Encoding.UTF8.GetString(information[SourceLink].Single()), StringComparison.Ordinal);
            Assert.All(
                pdb.Documents, handle => Assert.StartsWith("/_", pdb.GetString(pdb.GetDocument(handle).Name), StringComparison.Ordinal));
            Assert.NotEmpty(information[EmbeddedSource]);
        });
    }

    private static Dictionary<string, string> ReadMarks(MetadataReader reader) =>
        reader.GetAssemblyDefinition().GetCustomAttributes()
            .Select(reader.GetCustomAttribute)
            .Where(attribute => attribute.Constructor.Kind == HandleKind.MemberReference
                && reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is var parent
                && parent.Kind == HandleKind.TypeReference
                && reader.GetString(reader.GetTypeReference((TypeReferenceHandle)parent).Name) == nameof(
                    System.Reflection.AssemblyMetadataAttribute))
            .Select(attribute => reader.GetBlobReader(attribute.Value))
            .Select(value =>
            {
                // A prolog of two bytes, then the two strings (ECMA-335, II.23.3).
                value.ReadUInt16();
                return (Key: value.ReadSerializedString()!, Value: value.ReadSerializedString()!);
            })
            .ToDictionary(mark => mark.Key, mark => mark.Value);
}
