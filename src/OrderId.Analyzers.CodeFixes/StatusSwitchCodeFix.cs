using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace OrderIds.Analyzers.CodeFixes;

/// <summary>Offers to add the missing statuses to a switch (OID0007).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class StatusSwitchCodeFix() : LibraryCodeFix(Rules.StatusSwitch)
{
    private const string Title = "Add the missing statuses";

    private protected override IEnumerable<(string Title, SyntaxNode Old, SyntaxNode Replacement)> Offer(
        SyntaxNode node, Diagnostic diagnostic, SemanticModel model)
    {
        string type = model.GetTypeInfo(node).Type!.ToMinimalDisplayString(model, node.SpanStart);
        string[] missing = diagnostic.Properties[StatusSwitchAnalyzer.Missing]!.Split(' ');
        ExpressionSyntax[] members = [.. missing.Select(member => SyntaxFactory.ParseExpression($"{type}.{member}"))];
        ExpressionSyntax exception = SyntaxFactory.ParseExpression("new System.NotImplementedException()");
        switch (node.Parent)
        {
            case SwitchStatementSyntax statement:
                SwitchSectionSyntax section = SyntaxFactory.SwitchSection(
                    SyntaxFactory.List<SwitchLabelSyntax>(members.Select(member => SyntaxFactory.CaseSwitchLabel(member))),
                    SyntaxFactory.SingletonList<StatementSyntax>(SyntaxFactory.ThrowStatement(exception)));
                yield return (Title, statement, statement.AddSections(section).WithAdditionalAnnotations(Formatter.Annotation));
                break;

            case SwitchExpressionSyntax expression:
                SwitchExpressionArmSyntax[] arms = [.. members.Select(member => SyntaxFactory.SwitchExpressionArm(
                    SyntaxFactory.ConstantPattern(member), SyntaxFactory.ThrowExpression(exception)))];
                yield return (Title, expression, Append(expression, arms).WithAdditionalAnnotations(Formatter.Annotation));
                break;
        }
    }

    // Each arm is on its own line and ends with a comma.
    private static SwitchExpressionSyntax Append(SwitchExpressionSyntax expression, SwitchExpressionArmSyntax[] arms)
    {
        SyntaxNodeOrTokenList old = expression.Arms.GetWithSeparators();
        SyntaxTriviaList end = old.Count > 0
            ? old.Last().GetTrailingTrivia()
            : SyntaxFactory.TriviaList(SyntaxFactory.ElasticCarriageReturnLineFeed);
        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(end);
        if (old.Count > 0 && !old.Last().IsToken)
        {
            old = SyntaxFactory.NodeOrTokenList([.. old.Take(old.Count - 1), old.Last().AsNode()!.WithoutTrailingTrivia(), comma]);
        }

        return expression.WithArms(SyntaxFactory.SeparatedList<SwitchExpressionArmSyntax>(
            SyntaxFactory.NodeOrTokenList([.. old, .. arms.SelectMany(arm => new SyntaxNodeOrToken[] { arm, comma })])));
    }
}
