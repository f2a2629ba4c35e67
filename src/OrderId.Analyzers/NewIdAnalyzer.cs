using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace OrderIds.Analyzers;

/// <summary>Reports values that are used as new order IDs although they are not unique (OID0005, OID0006).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NewIdAnalyzer() : LibraryAnalyzer(Rules.CreatedId, Rules.DefaultId)
{
    private protected override void Register(CompilationStartAnalysisContext context, LibraryTypes types)
    {
        context.RegisterOperationAction(operation => CheckInvocation(operation, types), OperationKind.Invocation);
        context.RegisterOperationAction(
            operation =>
            {
                if (((IObjectCreationOperation)operation.Operation).Arguments.IsEmpty
                    && LibraryTypes.Is(operation.Operation.Type, types.OrderId))
                {
                    Report(operation, operation.Operation);
                }
            },
            OperationKind.ObjectCreation);
        context.RegisterOperationAction(
            operation =>
            {
                foreach (IOperation member in ((IObjectOrCollectionInitializerOperation)operation.Operation).Initializers)
                {
                    if (member is ISimpleAssignmentOperation { Value: { } value } && IsDefault(value, types))
                    {
                        Report(operation, value);
                    }
                }
            },
            OperationKind.ObjectOrCollectionInitializer);
    }

    private static void CheckInvocation(OperationAnalysisContext context, LibraryTypes types)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (invocation.TargetMethod.Name != nameof(OrderId.Create))
        {
            return;
        }

        if (LibraryTypes.Is(invocation.TargetMethod.ContainingType, types.OrderId) && IsNow(invocation.GetArgument("timestamp")))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.CreatedId, invocation.Syntax.GetLocation()));
        }
        else if (LibraryTypes.Is(invocation.TargetMethod.ContainingType, types.TrackedOrder) && invocation.GetArgument("id") is { } id
            && (IsDefault(id, types) || IsNone(id, types)))
        {
            Report(context, id);
        }
    }

    private static bool IsNow(IOperation? time) => time?.WithoutConversions() switch
    {
        IPropertyReferenceOperation { Instance: null, Property: { Name: "Now" or "UtcNow", ContainingNamespace.Name: "System" } } => true,
        IInvocationOperation { TargetMethod: { Name: "GetUtcNow" or "GetLocalNow", ContainingType.Name: "TimeProvider" } } => true,
        _ => false,
    };

    private static bool IsDefault(IOperation value, LibraryTypes types) =>
        value.WithoutConversions() is IDefaultValueOperation && LibraryTypes.Is(value.Type, types.OrderId);

    private static bool IsNone(IOperation value, LibraryTypes types) =>
        value is IPropertyReferenceOperation { Property.Name: nameof(OrderId.None) } none
            && LibraryTypes.Is(none.Property.ContainingType, types.OrderId);

    private static void Report(OperationAnalysisContext context, IOperation value) =>
        context.ReportDiagnostic(Diagnostic.Create(Rules.DefaultId, value.Syntax.GetLocation(), value.Syntax.ToString()));
}
