using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using OrderIds.Documents;

namespace OrderIds.Analyzers.Tests;

public class RuleTests
{
    private static readonly DiagnosticDescriptor[] All = [.. Instances<DiagnosticAnalyzer>(typeof(LiteralAnalyzer))
        .SelectMany(analyzer => analyzer.SupportedDiagnostics).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    public static TheoryData<string> Ids => [.. All.Select(rule => rule.Id)];

    [Fact]
    public void Rules_AreNumberedFromOne() =>
        Assert.Equal(Enumerable.Range(1, 7).Select(number => $"OID{number:D4}"), All.Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_IsExplainedWithItsSeverity(string id)
    {
        DiagnosticDescriptor rule = All.Single(rule => rule.Id == id);
        string page = Read("RULES.md"), severity = rule.DefaultSeverity == DiagnosticSeverity.Info
            ? "information"
            : rule.DefaultSeverity.ToString().ToLowerInvariant();

        Assert.Contains($"\n## {id}\n", page, StringComparison.Ordinal);
        Assert.Contains($"| [{id}](#{id.ToLowerInvariant()}) | {severity} |", page, StringComparison.Ordinal);
        Assert.Contains(
            $"{id} | {rule.Category} | {rule.DefaultSeverity} |",
            Read("AnalyzerReleases.Unshipped.md") + Read("AnalyzerReleases.Shipped.md"), StringComparison.Ordinal);
        Assert.True(rule.IsEnabledByDefault);
        Assert.NotEmpty(rule.Description.ToString());
    }

    [Fact]
    public void Fixes_AreThereForAllRulesButOne() => Assert.Equal(
        All.Select(rule => rule.Id).Except(["OID0005"]),
        Instances<CodeFixProvider>(typeof(CodeFixes.LiteralCodeFix)).SelectMany(fix => fix.FixableDiagnosticIds)
            .Order(StringComparer.Ordinal));

    private static IEnumerable<T> Instances<T>(Type type) =>
        type.Assembly.GetTypes().Where(other => !other.IsAbstract && typeof(T).IsAssignableFrom(other))
            .Select(other => (T)Activator.CreateInstance(other)!);

    private static string Read(string name) =>
        File.ReadAllText(Path.Combine(Repository.Folder!, "src", "OrderId.Analyzers", name)).ReplaceLineEndings("\n");
}
