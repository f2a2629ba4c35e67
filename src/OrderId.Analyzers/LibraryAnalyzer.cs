using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OrderIds.Analyzers;

/// <summary>Runs where the library is used, and nowhere else.</summary>
public abstract class LibraryAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Initializes a new instance of the <see cref="LibraryAnalyzer"/> class.</summary>
    /// <param name="rules">The rules that it reports.</param>
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

    /// <summary>Registers what is to be looked at in a compilation that uses the library.</summary>
    /// <param name="context">The compilation.</param>
    /// <param name="types">The types of the library.</param>
    private protected abstract void Register(CompilationStartAnalysisContext context, LibraryTypes types);
}
