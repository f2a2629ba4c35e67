using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace OrderIds.Analyzers.Tests;

/// <summary>Compiles code that uses the library, and compares what a rule reports with what the code marks.</summary>
internal static class RuleVerifier<TAnalyzer, TCodeFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    private const string Usings =
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Microsoft.Extensions.Logging;
        using OrderIds;
        using OrderIds.Tracking;

        """;

    // The assemblies that the tests run with, instead of packages from a registry.
    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path) is var name
            && (name.StartsWith("System.", StringComparison.Ordinal)
                || name is "OrderId.Core.dll" or "mscorlib.dll" or "netstandard.dll"
                    or "Microsoft.Extensions.Logging.Abstractions.dll" or "Serilog.dll"))
        .Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>
    /// Verifies what is reported in pieces of code of a method: <c>{|OID0001:"text"|}</c>, or <c>[|"text"|]</c> for the one rule. They are
    /// compiled together.
    /// </summary>
    public static Task VerifyAsync(params string[] code) => VerifyFixAsync(string.Join("\n", code.Select(piece => $"{{ {piece} }}")), null);

    /// <summary>Verifies what is reported, with its message.</summary>
    public static Task VerifyMessageAsync(string code, string message) => RunAsync(
        code, null, 0, new DiagnosticResult(new TAnalyzer().SupportedDiagnostics[0]).WithMessage(message).WithLocation(0));

    /// <summary>Verifies what is reported, and the code after a fix: the first that is offered, or another.</summary>
    public static Task VerifyFixAsync(string code, string? fixedCode, int index = 0) => RunAsync(code, fixedCode, index);

    private static async Task RunAsync(string code, string? fixedCode, int index, params DiagnosticResult[] expected)
    {
        var test = new CSharpCodeFixTest<TAnalyzer, TCodeFix, DefaultVerifier>
        {
            TestCode = Wrap(code),
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
            CodeActionIndex = index,
        };
        if (fixedCode is not null)
        {
            test.FixedCode = Wrap(fixedCode);
        }

        // Where several fixes are offered, one of them is applied, once.
        test.CodeFixTestBehaviors |= CodeFixTestBehaviors.SkipFixAllCheck;
        test.TestState.AdditionalReferences.AddRange(References);
        test.ExpectedDiagnostics.AddRange(expected);
        test.SolutionTransforms.Add((solution, project) =>
        {
            var options = (CSharpCompilationOptions)solution.GetProject(project)!.CompilationOptions!;
            return solution
                .WithProjectCompilationOptions(project, options.WithNullableContextOptions(NullableContextOptions.Enable))
                .WithProjectParseOptions(project, new CSharpParseOptions(LanguageVersion.Latest));
        });
        await test.RunAsync();
    }

    // A file of a program: with top-level types if it begins with one, else the body of a method.
    private static string Wrap(string code) => code.Contains("class ", StringComparison.Ordinal)
        ? Usings + code
        : $$"""
            {{Usings}}
            internal sealed class Placed
            {
                public OrderId Id { get; set; }
                public OrderId? Parent { get; set; }
                public TrackedShipment Shipment { get; set; } = TrackedShipment.Create("1");
            }

            internal static class Program
            {
                public static void Run(
                    OrderId id, OrderId? maybe, Placed placed, TrackedShipment shipment, TrackedOrder order, TrackingEvent scan,
                    OrderIdCipher cipher, ILogger logger, TimeProvider time, ShipmentStatus status)
                {
            {{code.ReplaceLineEndings("\n        ").Insert(0, "        ")}}
                }
            }
            """;
}
