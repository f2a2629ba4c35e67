using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrderIds.Documents;

/// <summary>Compiles a block as a new project does: with its implicit usings, and the packages that the document says to add.</summary>
internal static class CodeCompiler
{
    private const string ConsoleUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private const string WebUsings = ConsoleUsings +
        """

        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        global using System.Net.Http.Json;
        """;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14);

    // What the SDK leaves out by itself: a package that was built with an older version of another one.
    private static readonly Dictionary<string, ReportDiagnostic> Ignored = new()
    {
        ["CS1701"] = ReportDiagnostic.Suppress,
        ["CS1702"] = ReportDiagnostic.Suppress,
    };

    // By name, every assembly that the tests run with: of the frameworks and of the packages.
    private static readonly ILookup<string, Lazy<MetadataReference>> Assemblies =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).ToLookup(
            path => Path.GetFileNameWithoutExtension(path),
            path => new Lazy<MetadataReference>(() => MetadataReference.CreateFromFile(path)));

    // Compilations that are made of one share what was read of its references: most of the time that a block takes.
    private static readonly ConcurrentDictionary<(bool IsWeb, string Packages, OutputKind Kind), CSharpCompilation> Empty = new();

    /// <summary>Compiles a block.</summary>
    public static Compilation Compile(CodeBlock block)
    {
        SyntaxTree pasted = Parse(block.Code);
        List<SyntaxTree> files = [pasted, Parse(block.IsWeb ? WebUsings : ConsoleUsings)];
        if (block.Beside is { } beside)
        {
            files.Add(Parse(beside.Code));
        }

        OutputKind kind = IsProgram(pasted) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        return Empty.GetOrAdd((block.IsWeb, string.Join(' ', block.Packages), kind), _ => CreateEmpty(block, kind)).AddSyntaxTrees(files);
    }

    private static CSharpCompilation CreateEmpty(CodeBlock block, OutputKind kind)
    {
        CSharpCompilationOptions options = new CSharpCompilationOptions(kind)
            .WithNullableContextOptions(NullableContextOptions.Enable)
            .WithSpecificDiagnosticOptions(Ignored);
        CSharpCompilation compilation = CSharpCompilation.Create("Pasted", syntaxTrees: null, References(block), options);
        // Reads the references, before threads share them.
        _ = compilation.ObjectType;
        return compilation;
    }

    /// <summary>Returns whether a block is a program, and not a file of types.</summary>
    public static bool IsProgram(CodeBlock block) => IsProgram(Parse(block.Code));

    private static bool IsProgram(SyntaxTree file) => file.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any();

    private static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(code, Parsing);

    private static IEnumerable<MetadataReference> References(CodeBlock block)
    {
        Type[] frameworks = block.IsWeb ? [typeof(object), typeof(WebApplication)] : [typeof(object)];
        var names = frameworks.SelectMany(type => Directory.GetFiles(Path.GetDirectoryName(type.Assembly.Location)!))
            .Select(path => Path.GetFileNameWithoutExtension(path)).Where(Assemblies.Contains).ToHashSet();
        foreach (string package in block.Packages)
        {
            Add(package, names);
        }

        return names.Select(name => Assemblies[name].First().Value);
    }

    // A package brings what its assembly refers to, and so on.
    private static void Add(string name, HashSet<string> names)
    {
        if (Assemblies.Contains(name) && names.Add(name))
        {
            foreach (AssemblyName reference in Assembly.Load(name).GetReferencedAssemblies())
            {
                Add(reference.Name!, names);
            }
        }
    }
}
