using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OrderIds.Documents;

namespace OrderIds.Tests.Interleavings;

/// <summary>Compiles the generator from its source, with changes for the scheduler and, on demand, with a mistake.</summary>
internal static class CoreVariant
{
    // The usings of the SDK, and the version that the program was built with.
    private const string Head =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;" +
        "global using System.Threading; global using System.Threading.Tasks;" +
        "[assembly: System.Reflection.AssemblyVersion(\"1.0.0.0\")]";

    // What a generator over a store in memory does not need; some of it takes source generators.
    private static readonly string[] LeftOut =
    [
        "bin/", "obj/", "Compatibility/", "Sealing/", "Tracking/", "TypeForwards",
        "Generation/DbLeaseStore", "Generation/FileEntry", "Generation/FileLeaseStore", "Generation/FolderHandle",
        "Generation/LeaseDisk", "Generation/LeaseFile",
    ];

    /// <summary>
    /// What the scheduler needs: it knows its threads by the synchronization context, which must stay; it refuses what suppresses the
    /// flow of the execution context; chance, and a timer of the system for one that cannot be made, are out of its control.
    /// </summary>
    private static readonly TextChange[] ForTheScheduler =
    [
        new("SynchronizationContext? context = SynchronizationContext.Current;", string.Empty),
        new("SynchronizationContext.SetSynchronizationContext(null);", string.Empty),
        new("SynchronizationContext.SetSynchronizationContext(context);", string.Empty),
        new("new Random()", "new Random(0)"),
        new("ExecutionContext.IsFlowSuppressed()", "true"),
        new("return TimeProvider.System.CreateTimer(_ => fire(this), null, delay, Timeout.InfiniteTimeSpan);", "throw;"),
    ];

    private static readonly CSharpParseOptions Parsing =
        CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest).WithPreprocessorSymbols("NET");

    private static readonly Lazy<Dictionary<string, string>> Sources = new(ReadSources);
    private static readonly Lazy<MetadataReference[]> Frameworks = new(FindFrameworks);

    /// <summary>Compiles it.</summary>
    /// <param name="path">The assembly to write.</param>
    /// <param name="mistake">The changes that make the mistake; empty for none.</param>
    public static void Compile(string path, IReadOnlyCollection<TextChange> mistake)
    {
        var texts = new Dictionary<string, string>(Sources.Value);
        foreach (TextChange change in ForTheScheduler.Concat(mistake))
        {
            change.Apply(texts);
        }

        var compilation = CSharpCompilation.Create(
            "OrderId.Core",
            texts.Values.Append(Head).Select(text => CSharpSyntaxTree.ParseText(text, Parsing)),
            Frameworks.Value,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
                .WithOptimizationLevel(OptimizationLevel.Release)
                .WithNullableContextOptions(NullableContextOptions.Enable));
        Diagnostic[] errors = [.. compilation.Emit(path).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        if (errors.Length > 0)
        {
            throw new InvalidOperationException(string.Join('\n', (object[])errors));
        }
    }

    private static Dictionary<string, string> ReadSources()
    {
        string folder = Path.Combine(Repository.Folder!, "src", "OrderId.Core");
        return Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(name => !name.EndsWith(".NetStandard.cs", StringComparison.Ordinal))
            .Where(name => !LeftOut.Any(start => name.StartsWith(start, StringComparison.Ordinal)))
            .ToDictionary(name => name, name => File.ReadAllText(Path.Combine(folder, name)));
    }

    private static MetadataReference[] FindFrameworks()
    {
        string[] files = Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll");
        return [.. files.Where(IsManaged).Select(file => MetadataReference.CreateFromFile(file))];
    }

    private static bool IsManaged(string file)
    {
        try
        {
            return AssemblyName.GetAssemblyName(file) is not null;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
