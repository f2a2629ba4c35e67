using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using System.Runtime.Versioning;
using OrderIds.Documents;
using PublicApiGenerator;

namespace OrderIds.PublicApis;

/// <summary>
/// Compares the public API of an assembly with the file that was approved for it, <c>tests/Api/Package.framework.txt</c>.
/// </summary>
/// <remarks>With the environment variable <c>ORDERID_APPROVE_API</c>, it writes the file instead.</remarks>
internal static class ApprovedApi
{
    private static readonly ApiGeneratorOptions Options = new()
    {
        IncludeAssemblyAttributes = false,

        // Without this, methods that register services would be left out, which are in Microsoft's namespaces.
        DenyNamespacePrefixes = [],
        ExcludeAttributes =
        [
            "System.Diagnostics.Contracts.PureAttribute", "System.Diagnostics.DebuggerDisplayAttribute",
            "System.Text.Json.Serialization.JsonSerializableAttribute",
        ],
    };

    public static void Verify(Assembly assembly)
    {
        string path = Path.Combine(Repository.Folder!, "tests", "Api", $"{assembly.GetName().Name}.{Framework(assembly)}.txt");
        string received = Describe(assembly);
        if (Environment.GetEnvironmentVariable("ORDERID_APPROVE_API") is not null)
        {
            File.WriteAllText(path, received);
        }

        string approved = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : string.Empty;
        if (received != approved)
        {
            Assert.Fail(
                $"The public API is not the one approved in {path}. "
                + "If that is meant, set ORDERID_APPROVE_API=1, run this test, and read git diff.\n"
                + Difference(approved, received));
        }
    }

    /// <summary>Loads the net8.0 build of an assembly, which lies in a folder beside the tests, to be read.</summary>
    public static Assembly Net8Build(Assembly assembly) =>
        new AssemblyLoadContext("net8.0").LoadFromAssemblyPath(
            Path.Combine(AppContext.BaseDirectory, "net8.0", assembly.GetName().Name + ".dll"));

    private static string Describe(Assembly assembly)
    {
        string api = assembly.GeneratePublicApi(Options).ReplaceLineEndings("\n") + "\n";

        // The generator writes records as classes and structs. Only in a record does the compiler write the operators.
        static bool IsRecord(Type type) =>
            type.GetMember("op_Equality").Any(equality => equality.IsDefined(typeof(CompilerGeneratedAttribute)));
        foreach (Type record in assembly.GetExportedTypes().Where(IsRecord))
        {
            api = api.Replace($" class {record.Name} :", $" record {record.Name} :", StringComparison.Ordinal)
                .Replace($" struct {record.Name} :", $" record struct {record.Name} :", StringComparison.Ordinal);
        }

        return api;
    }

    private static string Difference(string approved, string received)
    {
        string[] before = approved.Split('\n'), after = received.Split('\n');
        return string.Join(
            '\n', before.Except(after).Select(line => $"- {line.Trim()}").Concat(after.Except(before).Select(line => $"+ {line.Trim()}")));
    }

    private static string Framework(Assembly assembly)
    {
        var framework = new FrameworkName(assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);
        return (framework.Identifier == ".NETStandard" ? "netstandard" : "net") + framework.Version.ToString(2);
    }
}
