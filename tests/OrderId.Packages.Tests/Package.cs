using System.IO.Compression;
using System.Reflection;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace OrderIds.Tests.Packages;

/// <summary>An opened package, with its symbols beside it.</summary>
internal sealed class Package : IDisposable
{
    private readonly ZipArchive _package;
    private readonly ZipArchive _symbols;

    public Package(string id)
    {
        string folder = Folder
            ?? throw new InvalidOperationException("Expected the environment variable ORDERID_PACKAGES, but found none.");
        _package = ZipFile.OpenRead(Path.Combine(folder, $"{id}.{Version}.nupkg"));
        _symbols = ZipFile.OpenRead(Path.Combine(folder, $"{id}.{Version}.snupkg"));
        Files = [.. _package.Entries.Select(entry => entry.FullName)];
        SymbolFiles = [.. _symbols.Entries.Select(entry => entry.FullName)];
        XElement nuspec = XDocument.Parse(ReadText($"{id}.nuspec")).Root!;
        Metadata = nuspec.Element(nuspec.Name.Namespace + "metadata")!;
    }

    public static string? Folder { get; } = Environment.GetEnvironmentVariable("ORDERID_PACKAGES");

    public static string Version { get; } =
        typeof(Package).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "PackageVersion").Value!;

    public IReadOnlyList<string> Files { get; }

    public IReadOnlyList<string> SymbolFiles { get; }

    public XElement Metadata { get; }

    /// <summary>Gets the commit that the package was made of.</summary>
    public string Commit => Metadata.Elements().Single(element => element.Name.LocalName == "repository").Attribute("commit")!.Value;

    /// <summary>
    /// Gets the paths of the package's own assemblies, without those of others that a tool carries, rules for the compiler, and resources.
    /// </summary>
    public IEnumerable<string> Assemblies =>
        Files.Where(
            file =>
                file.EndsWith(".dll", StringComparison.Ordinal) && Path.GetFileName(file).StartsWith("OrderId.", StringComparison.Ordinal))
        .Where(file => !file.StartsWith("analyzers/", StringComparison.Ordinal))
        .Except(Satellites);

    /// <summary>Gets the paths of the assemblies that hold the resources of a language.</summary>
    public IEnumerable<string> Satellites =>
        Files.Where(
            file =>
                file.EndsWith(
                    ".resources.dll", StringComparison.Ordinal) && Path.GetFileName(file).StartsWith("OrderId.", StringComparison.Ordinal));

    public string? this[string name] => Metadata.Element(Metadata.Name.Namespace + name)?.Value;

    public string ReadText(string path) => System.Text.Encoding.UTF8.GetString(ReadBytes(path)).TrimStart('\uFEFF');

    public byte[] ReadBytes(string path) => Read(_package, path);

    public byte[] ReadSymbols(string path) => Read(_symbols, path);

    public PEReader OpenAssembly(string path) => new(new MemoryStream(ReadBytes(path)));

    public void Dispose()
    {
        _package.Dispose();
        _symbols.Dispose();
    }

    private static byte[] Read(ZipArchive archive, string path)
    {
        ZipArchiveEntry entry = archive.GetEntry(path)
            ?? throw new InvalidOperationException($"Expected '{path}' in the package, but found none.");
        using Stream stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
