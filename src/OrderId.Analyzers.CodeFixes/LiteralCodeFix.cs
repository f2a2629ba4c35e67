using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrderIds.Analyzers.CodeFixes;

/// <summary>Offers to replace an invalid literal by an order ID that may have been meant (OID0001).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class LiteralCodeFix() : LibraryCodeFix(Rules.Literal)
{
    /// <summary>Returns <see langword="null"/>, because a person must decide for each literal which order ID is meant.</summary>
    /// <returns>Always <see langword="null"/>.</returns>
    public override FixAllProvider? GetFixAllProvider() => null;

    private protected override IEnumerable<(string Title, SyntaxNode Old, SyntaxNode Replacement)> Offer(
        SyntaxNode node, Diagnostic diagnostic, SemanticModel model)
    {
        if (node is not LiteralExpressionSyntax literal
            || diagnostic.Properties[LiteralAnalyzer.Suggestions] is not { Length: > 0 } suggestions)
        {
            yield break;
        }

        string ending = literal.IsKind(SyntaxKind.Utf8StringLiteralExpression) ? "u8" : string.Empty;
        foreach (string suggestion in suggestions.Split(' '))
        {
            ExpressionSyntax changed = SyntaxFactory.ParseExpression($"\"{suggestion}\"{ending}").WithTriviaFrom(literal);
            yield return ($"Change to '{suggestion}'", literal, changed);
        }
    }
}
