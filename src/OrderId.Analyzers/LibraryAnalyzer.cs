using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OrderIds.Analyzers;

/// <summary>Represents an analyzer that runs only in compilations that reference OrderId.Core.</summary>
public abstract class LibraryAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Initializes a new instance of the <see cref="LibraryAnalyzer"/> class.</summary>
    /// <param name="rules">The rules that the analyzer reports.</param>
    private protected LibraryAnalyzer(params DiagnosticDescriptor[] rules) => SupportedDiagnostics = ImmutableArray.Create(rules);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (LibraryTypes.Find(start.Compilation) is { } types)
            {
                Register(start, types);
            }
        });
    }

    /// <summary>Registers the actions of the analyzer for a compilation that references OrderId.Core.</summary>
    /// <param name="context">The context of the compilation.</param>
    /// <param name="types">The types of OrderId.Core in this compilation.</param>
    private protected abstract void Register(CompilationStartAnalysisContext context, LibraryTypes types);
}
