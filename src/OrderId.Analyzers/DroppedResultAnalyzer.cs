using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace OrderIds.Analyzers;

/// <summary>Reports calls of methods that return a changed copy if the copy is not used (OID0003).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DroppedResultAnalyzer() : LibraryAnalyzer(Rules.DroppedResult)
{
    private protected override void Register(CompilationStartAnalysisContext context, LibraryTypes types) =>
        context.RegisterOperationAction(
        operation =>
        {
            IOperation expression = ((IExpressionStatementOperation)operation.Operation).Operation;
            while (expression is IConditionalAccessOperation access)
            {
                expression = access.WhenNotNull;
            }

            if (expression is IInvocationOperation { TargetMethod: { MethodKind: MethodKind.Ordinary } method }
                && method.Name is "Apply" or "Perform" or "Merge" or "AddShipment" or "Seal" or "Open" or "WithBy" or "WithReason"
                && types.IsImmutable(method.ReturnType)
                && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, types.OrderId.ContainingAssembly))
            {
                operation.ReportDiagnostic(
                    Diagnostic.Create(Rules.DroppedResult, expression.Syntax.GetLocation(), method.Name, method.ReturnType.Name));
            }
        },
        OperationKind.ExpressionStatement);
}
