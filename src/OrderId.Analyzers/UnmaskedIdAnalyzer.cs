using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace OrderIds.Analyzers;

/// <summary>
/// Reports order IDs that are written to logs or exception messages without being masked, that is, with all characters visible (OID0004).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnmaskedIdAnalyzer() : LibraryAnalyzer(Rules.UnmaskedId)
{
    private protected override void Register(CompilationStartAnalysisContext context, LibraryTypes types)
    {
        context.RegisterOperationAction(
            operation =>
            {
                var invocation = (IInvocationOperation)operation.Operation;
                if (IsLogCall(invocation.TargetMethod, types))
                {
                    Check(operation, invocation.Arguments, types, "a log");
                }
            },
            OperationKind.Invocation);
        context.RegisterOperationAction(
            operation =>
            {
                var creation = (IObjectCreationOperation)operation.Operation;
                if (types.IsException(creation.Type))
                {
                    Check(
                        operation, creation.Arguments.Where(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_String),
                        types, "the message of an exception");
                }
            },
            OperationKind.ObjectCreation);
    }

    private static bool IsLogCall(IMethodSymbol method, LibraryTypes types) =>
        types.IsLogger(method.ContainingType)
        || (types.LoggerMessage is not null
            && method.GetAttributes().Any(attribute => LibraryTypes.Is(attribute.AttributeClass, types.LoggerMessage)));

    private static void Check(OperationAnalysisContext context, IEnumerable<IArgumentOperation> arguments, LibraryTypes types, string place)
    {
        foreach (IOperation id in arguments.SelectMany(argument => Find(argument.Value, types)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.UnmaskedId, id.Syntax.GetLocation(), place));
        }
    }

    /// <summary>Finds the order IDs, and the texts of order IDs, that are parts of a value.</summary>
    private static IEnumerable<IOperation> Find(IOperation value, LibraryTypes types)
    {
        value = value.WithoutConversions();
        if (types.IsOrderId(value.Type))
        {
            return [value];
        }

        return value switch
        {
            IInvocationOperation { TargetMethod.Name: nameof(OrderId.ToString), Instance: { } instance } text
                when types.IsOrderId(instance.Type) =>
                IsMasked(text.GetArgument("format")) ? [] : [value],
            IInterpolatedStringOperation interpolated => interpolated.Parts.OfType<IInterpolationOperation>()
                .Where(part => !IsMasked(part.FormatString)).SelectMany(part => Find(part.Expression, types)),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => Find(sum.LeftOperand, types)
                .Concat(Find(sum.RightOperand, types)),
            IArrayCreationOperation { Initializer: { } items } => items.ElementValues.SelectMany(item => Find(item, types)),
            _ => [],
        };
    }

    private static bool IsMasked(IOperation? format) => format?.GetText() is "M" or "m";
}
