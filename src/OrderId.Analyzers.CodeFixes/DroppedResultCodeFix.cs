using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrderIds.Analyzers.CodeFixes;

/// <summary>Offers to assign an unused result to the variable on which the method was called (OID0003).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class DroppedResultCodeFix() : LibraryCodeFix(Rules.DroppedResult)
{
    private protected override IEnumerable<(string Title, SyntaxNode Old, SyntaxNode Replacement)> Offer(
        SyntaxNode node, Diagnostic diagnostic, SemanticModel model)
    {
        if (node is InvocationExpressionSyntax { Parent: ExpressionStatementSyntax } call
            && call.Expression is MemberAccessExpressionSyntax { Expression: { } receiver }
            && CanBeSet(receiver, model)
            && SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(receiver).Type, model.GetTypeInfo(call).Type))
        {
            AssignmentExpressionSyntax assignment = SyntaxFactory.AssignmentExpression(
                SyntaxKind.SimpleAssignmentExpression, receiver.WithoutTrivia()
                    .WithTrailingTrivia(SyntaxFactory.Space), call.WithoutTrivia().WithLeadingTrivia(SyntaxFactory.Space));
            yield return ($"Assign the result to '{receiver}'", call, assignment.WithTriviaFrom(call));
        }
    }

    private static bool CanBeSet(ExpressionSyntax receiver, SemanticModel model) => model.GetSymbolInfo(receiver).Symbol switch
    {
        ILocalSymbol local => !local.IsForEach && !local.IsUsing,
        IParameterSymbol parameter => parameter.RefKind is RefKind.None or RefKind.Ref or RefKind.Out,
        IFieldSymbol field => !field.IsReadOnly && !field.IsConst,
        IPropertySymbol property => property.SetMethod is { IsInitOnly: false },
        _ => false,
    };
}
