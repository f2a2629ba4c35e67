using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrderIds.Analyzers.CodeFixes;

/// <summary>Offers to replace a default value by <c>OrderId.None</c>, to show that no ID is intended (OID0006).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class DefaultIdCodeFix() : LibraryCodeFix(Rules.DefaultId)
{
    // No fix is offered for the creation of an order, which must have an ID.
    private protected override IEnumerable<(string Title, SyntaxNode Old, SyntaxNode Replacement)> Offer(
        SyntaxNode node, Diagnostic diagnostic, SemanticModel model)
    {
        if (node is ExpressionSyntax { Parent: not ArgumentSyntax } value && model.GetTypeInfo(value).Type is { } type)
        {
            string name = type.ToMinimalDisplayString(model, value.SpanStart);
            ExpressionSyntax none = SyntaxFactory.ParseExpression($"{name}.None").WithTriviaFrom(value);
            yield return ($"Write {name}.None, because no ID is meant", value, none);
        }
    }
}
