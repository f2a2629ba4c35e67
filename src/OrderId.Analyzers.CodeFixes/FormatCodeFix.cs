using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrderIds.Analyzers.CodeFixes;

/// <summary>Offers to replace an invalid format string by a valid one (OID0002).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class FormatCodeFix() : LibraryCodeFix(Rules.Format)
{
    private static readonly (string Format, string Meaning)[] Formats = [("D", "3-7-7"), ("N", "17 characters"), ("M", "masked")];

    private protected override IEnumerable<(string Title, SyntaxNode Old, SyntaxNode Replacement)> Offer(
        SyntaxNode node, Diagnostic diagnostic, SemanticModel model)
    {
        foreach ((string format, string meaning) in Formats)
        {
            string title = $"Use the format {format} ({meaning})";
            if (node is LiteralExpressionSyntax literal)
            {
                LiteralExpressionSyntax text = SyntaxFactory.LiteralExpression(
                    SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(format));
                yield return (title, literal, text.WithTriviaFrom(literal));
            }
            else if (node is InterpolationFormatClauseSyntax clause)
            {
                SyntaxToken token = SyntaxFactory.Token(default, SyntaxKind.InterpolatedStringTextToken, format, format, default);
                yield return (title, clause, clause.WithFormatStringToken(token));
            }
        }
    }
}
