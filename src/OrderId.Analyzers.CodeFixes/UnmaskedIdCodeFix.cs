using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace OrderIds.Analyzers.CodeFixes;

/// <summary>Offers to mask an order ID, which hides most of its characters (OID0004).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class UnmaskedIdCodeFix() : LibraryCodeFix(Rules.UnmaskedId)
{
    private const string Title = "Mask the order ID";

    private protected override IEnumerable<(string Title, SyntaxNode Old, SyntaxNode Replacement)> Offer(
        SyntaxNode node, Diagnostic diagnostic, SemanticModel model)
    {
        if (node is not ExpressionSyntax expression)
        {
            yield break;
        }

        if (expression is InvocationExpressionSyntax text
            && text.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: nameof(ToString) })
        {
            yield return (Title, text, text.WithArgumentList((ArgumentListSyntax)SyntaxFactory.ParseArgumentList("(\"M\")")));
        }
        else if (model.GetTypeInfo(expression) is { Type: INamedTypeSymbol type } types && IsTakenAsAnyValue(expression, types, model))
        {
            bool isNullable = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
            bool isSimple = expression is IdentifierNameSyntax or MemberAccessExpressionSyntax
                or InvocationExpressionSyntax or ElementAccessExpressionSyntax;
            string id = isSimple ? expression.WithoutTrivia().ToString() : $"({expression.WithoutTrivia()})";
            ExpressionSyntax masked = SyntaxFactory.ParseExpression($"{id}{(isNullable ? "?" : null)}.Masked");
            yield return (Title, expression, masked.WithTriviaFrom(expression));
        }
    }

    // A masked order ID does not fit a parameter of type OrderId, such as that of a method with LoggerMessageAttribute.
    private static bool IsTakenAsAnyValue(ExpressionSyntax expression, TypeInfo types, SemanticModel model) =>
        expression.Parent is InterpolationSyntax or BinaryExpressionSyntax || types.ConvertedType?.SpecialType == SpecialType.System_Object
            || (expression.Parent is ArgumentSyntax argument
                && model.GetOperation(argument) is IArgumentOperation { Parameter.OriginalDefinition.Type: ITypeParameterSymbol });
}
