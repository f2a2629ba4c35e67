using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace OrderIds.Analyzers.CodeFixes;

/// <summary>Offers to mask an order ID, or each ID of a list, which hides most of its characters (OID0004).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class UnmaskedIdCodeFix() : LibraryCodeFix(Rules.UnmaskedId)
{
    private const string Title = "Mask the order ID";
    private const string ListTitle = "Mask each order ID";

    private protected override IEnumerable<(string Title, SyntaxNode Old, SyntaxNode Replacement)> Offer(
        SyntaxNode node, Diagnostic diagnostic, SemanticModel model)
    {
        if (node is not ExpressionSyntax expression || LibraryTypes.Find(model.Compilation) is not { } library)
        {
            yield break;
        }

        TypeInfo types = model.GetTypeInfo(expression);
        if (expression is InvocationExpressionSyntax text
            && text.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: nameof(ToString) }
                or MemberBindingExpressionSyntax { Name.Identifier.Text: nameof(ToString) })
        {
            yield return (Title, text, text.WithArgumentList((ArgumentListSyntax)SyntaxFactory.ParseArgumentList("(\"M\")")));
        }
        else if (library.IsOrderId(types.Type) && IsTakenAsAnyValue(expression, types, model))
        {
            yield return Replace(Title, expression, $"{Receiver(expression)}{(IsNullable(types.Type) ? "?" : null)}.Masked");
        }
        else if (PrintedTypes.ItemsOf(types.Type).FirstOrDefault(library.IsOrderId) is { } item && CanSelect(expression, types.Type!, model)
            && IsTakenAsAnyValue(expression, types, model))
        {
            yield return Replace(ListTitle, expression, $"{Receiver(expression)}.Select(id => id{(IsNullable(item) ? "?" : null)}.Masked)");
        }
    }

    private static (string Title, SyntaxNode Old, SyntaxNode Replacement) Replace(string title, ExpressionSyntax expression, string code)
    {
        ExpressionSyntax masked = SyntaxFactory.ParseExpression(code).WithTriviaFrom(expression);

        // Without a name, the member of an anonymous type has that of the expression, which is now another one.
        return expression.Parent is AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } member && NameOf(expression) is { } name
            ? (title, member, SyntaxFactory.AnonymousObjectMemberDeclarator(
                SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(name).WithTrailingTrivia(SyntaxFactory.Space))
                    .WithEqualsToken(SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space)),
                masked.WithoutTrivia()).WithTriviaFrom(member))
            : (title, expression, masked);
    }

    private static string Receiver(ExpressionSyntax expression)
    {
        bool isSimple = expression is IdentifierNameSyntax or MemberAccessExpressionSyntax
            or InvocationExpressionSyntax or ElementAccessExpressionSyntax;
        return isSimple ? expression.WithoutTrivia().ToString() : $"({expression.WithoutTrivia()})";
    }

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.Text,
        MemberAccessExpressionSyntax access => access.Name.Identifier.Text,
        _ => null,
    };

    private static bool IsNullable(ITypeSymbol? type) => type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static bool CanSelect(ExpressionSyntax expression, ITypeSymbol type, SemanticModel model) =>
        !model.LookupSymbols(expression.SpanStart, type, nameof(Enumerable.Select), includeReducedExtensionMethods: true).IsEmpty;

    // A masked order ID does not fit a parameter of type OrderId, such as that of a method with LoggerMessageAttribute.
    private static bool IsTakenAsAnyValue(ExpressionSyntax expression, TypeInfo types, SemanticModel model) =>
        expression.Parent is InterpolationSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression }
            or AnonymousObjectMemberDeclaratorSyntax
            || types.ConvertedType?.SpecialType == SpecialType.System_Object
            || (expression.Parent is ArgumentSyntax argument && TakesAnyType(argument, model));

    private static bool TakesAnyType(ArgumentSyntax argument, SemanticModel model)
    {
        if (argument.Parent is TupleExpressionSyntax tuple)
        {
            TypeInfo types = model.GetTypeInfo(tuple);
            return SymbolEqualityComparer.Default.Equals(types.Type, types.ConvertedType)
                || types.ConvertedType?.SpecialType == SpecialType.System_Object;
        }

        return model.GetOperation(argument) is IArgumentOperation { Parameter.OriginalDefinition.Type: { } type }
            && (type is INamedTypeSymbol { TypeArguments.Length: 1 } list ? list.TypeArguments[0] : type) is ITypeParameterSymbol;
    }
}
