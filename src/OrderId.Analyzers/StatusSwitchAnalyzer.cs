using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace OrderIds.Analyzers;

/// <summary>Reports switches over a status that have no default and do not handle every member (OID0007).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StatusSwitchAnalyzer() : LibraryAnalyzer(Rules.StatusSwitch)
{
    /// <summary>The name of the diagnostic property that contains the names of the missing members, separated by spaces.</summary>
    public const string Missing = nameof(Missing);

    private protected override void Register(CompilationStartAnalysisContext context, LibraryTypes types)
    {
        context.RegisterOperationAction(
            operation =>
            {
                var statement = (ISwitchOperation)operation.Operation;
                if (types.IsStatus(statement.Value.Type))
                {
                    Check(operation, statement.Value, statement.Cases.SelectMany(section => section.Clauses).Select(Named));
                }
            },
            OperationKind.Switch);
        context.RegisterOperationAction(
            operation =>
            {
                var expression = (ISwitchExpressionOperation)operation.Operation;
                if (types.IsStatus(expression.Value.Type))
                {
                    Check(operation, expression.Value, expression.Arms.Select(arm => arm.Guard is null ? Named(arm.Pattern) : []));
                }
            },
            OperationKind.SwitchExpression);
    }

    private static void Check(OperationAnalysisContext context, IOperation value, IEnumerable<object[]?> cases)
    {
        var named = new HashSet<object>();
        foreach (object[]? values in cases)
        {
            // The switch has a default, or a case that may match every value.
            if (values is null)
            {
                return;
            }

            named.UnionWith(values);
        }

        string[] missing = [.. value.Type!.GetMembers().OfType<IFieldSymbol>()
            .Where(member => member.HasConstantValue && !named.Contains(member.ConstantValue!)).Select(member => member.Name)];
        if (missing.Length > 0)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.StatusSwitch,
                value.Syntax.GetLocation(),
                ImmutableDictionary<string, string?>.Empty.Add(Missing, string.Join(" ", missing)),
                string.Join(", ", missing)));
        }
    }

    private static object[]? Named(ICaseClauseOperation clause) => clause switch
    {
        ISingleValueCaseClauseOperation { Value.ConstantValue: { HasValue: true, Value: { } value } } => [value],
        IPatternCaseClauseOperation pattern => pattern.Guard is null ? Named(pattern.Pattern) : [],
        _ => null,
    };

    /// <summary>
    /// Returns the constant values that a pattern matches, or <see langword="null"/> if it can match other values as well.
    /// </summary>
    private static object[]? Named(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: { } value } } => [value],
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either =>
            Named(either.LeftPattern) is { } left && Named(either.RightPattern) is { } right ? [.. left, .. right] : null,
        _ => null,
    };
}
