using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace OrderIds.Analyzers.CodeFixes;

/// <summary>Represents a code fix that replaces the code that a rule has reported.</summary>
public abstract class LibraryCodeFix : CodeFixProvider
{
    /// <summary>Initializes a new instance of the <see cref="LibraryCodeFix"/> class.</summary>
    /// <param name="rule">The rule whose diagnostics are fixed.</param>
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

    /// <summary>Returns the possible replacements of the reported code.</summary>
    /// <param name="node">The syntax node of the reported code.</param>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="model">The semantic model of the document.</param>
    /// <returns>For each replacement: the title, the node to replace, and the new node.</returns>
    private protected abstract IEnumerable<(string Title, SyntaxNode Old, SyntaxNode Replacement)> Offer(
        SyntaxNode node, Diagnostic diagnostic, SemanticModel model);
}
