using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace OrderIds.Analyzers.CodeFixes;

/// <summary>Offers replacements of the code that a rule reports.</summary>
public abstract class LibraryCodeFix : CodeFixProvider
{
    /// <summary>Initializes a new instance of the <see cref="LibraryCodeFix"/> class.</summary>
    /// <param name="rule">The rule.</param>
    private protected LibraryCodeFix(DiagnosticDescriptor rule) => FixableDiagnosticIds = ImmutableArray.Create(rule.Id);

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            SyntaxNode node = root!.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            foreach ((string title, SyntaxNode old, SyntaxNode replacement) in Offer(node, diagnostic, model!))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(old, replacement))),
                        equivalenceKey: title),
                    diagnostic);
            }
        }
    }

    /// <summary>Returns what may stand in the place of the code.</summary>
    /// <param name="node">The code that is reported.</param>
    /// <param name="diagnostic">The report.</param>
    /// <param name="model">The meaning of the code.</param>
    /// <returns>Titles, with the node to replace and what to replace it with.</returns>
    private protected abstract IEnumerable<(string Title, SyntaxNode Old, SyntaxNode Replacement)> Offer(
        SyntaxNode node, Diagnostic diagnostic, SemanticModel model);
}
