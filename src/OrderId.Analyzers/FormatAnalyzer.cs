using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace OrderIds.Analyzers;

/// <summary>Reports constant format strings that are not valid for order IDs (OID0002).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FormatAnalyzer() : LibraryAnalyzer(Rules.Format)
{
    private protected override void Register(CompilationStartAnalysisContext context, LibraryTypes types)
    {
        context.RegisterOperationAction(
            operation =>
            {
                var invocation = (IInvocationOperation)operation.Operation;
                if (invocation.TargetMethod.Name is nameof(OrderId.ToString) or nameof(OrderId.TryFormat)
                    && LibraryTypes.Is(invocation.TargetMethod.ContainingType, types.OrderId))
                {
                    Check(operation, invocation.GetArgument("format"));
                }
            },
            OperationKind.Invocation);
        context.RegisterOperationAction(
            operation =>
            {
                var interpolation = (IInterpolationOperation)operation.Operation;
                if (interpolation.FormatString is { } format && types.IsOrderId(interpolation.Expression.WithoutConversions().Type))
                {
                    Check(operation, format);
                }
            },
            OperationKind.Interpolation);
    }

    private static void Check(OperationAnalysisContext context, IOperation? format)
    {
        if (format?.GetText() is { } text && !IsKnown(text))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.Format, format.WithoutConversions().Syntax.GetLocation(), text));
        }
    }

    private static bool IsKnown(string format)
    {
        try
        {
            return OrderId.None.ToString(format).Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
