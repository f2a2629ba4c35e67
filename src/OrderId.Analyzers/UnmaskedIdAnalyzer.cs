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
    private const string Log = "a log";
    private const string ExceptionMessage = "the message of an exception";

    private protected override void Register(CompilationStartAnalysisContext context, LibraryTypes types)
    {
        var finder = new UnmaskedIdFinder(types);
        context.RegisterOperationAction(
            operation =>
            {
                var invocation = (IInvocationOperation)operation.Operation;
                if (IsLogCall(invocation.TargetMethod, types))
                {
                    Report(operation, FindInLogCall(invocation, types, finder), types, Log);
                }
                else if (invocation.TargetMethod is { MethodKind: MethodKind.Constructor, ContainingType: { } type }
                    && types.IsException(type))
                {
                    // The call of a base constructor.
                    Report(operation, FindInException(invocation.Arguments, finder), types, ExceptionMessage);
                }
            },
            OperationKind.Invocation);
        context.RegisterOperationAction(
            operation =>
            {
                var creation = (IObjectCreationOperation)operation.Operation;
                if (types.IsException(creation.Type))
                {
                    Report(operation, FindInException(creation.Arguments, finder), types, ExceptionMessage);
                }
            },
            OperationKind.ObjectCreation);
        context.RegisterOperationAction(
            operation =>
            {
                if (operation.ContainingSymbol is IMethodSymbol { AssociatedSymbol: IPropertySymbol { Name: "Message" } property }
                    && types.IsException(property.ContainingType) && ((IReturnOperation)operation.Operation).ReturnedValue is { } message)
                {
                    Report(operation, finder.FindInText(message), types, ExceptionMessage);
                }
            },
            OperationKind.Return);
    }

    private static bool IsLogCall(IMethodSymbol method, LibraryTypes types) =>
        types.IsLogger(method.ContainingType)
        || (types.LoggerMessage is not null
            && method.GetAttributes().Any(attribute => LibraryTypes.Is(attribute.AttributeClass, types.LoggerMessage)));

    private static IEnumerable<IOperation> FindInLogCall(IInvocationOperation call, LibraryTypes types, UnmaskedIdFinder finder)
    {
        bool takesApart = MessageTemplate.TakesApart(call);
        HashSet<int> holes = MessageTemplate.HolesTakenApart(call);
        int hole = 0;
        foreach (IArgumentOperation argument in call.Arguments.Where(argument => !types.IsRedacted(argument.Parameter)))
        {
            bool isHole = argument.Parameter?.Name is { } name
                && (name == "args" || name.StartsWith("propertyValue", StringComparison.Ordinal));
            foreach (IOperation value in argument.GetValues())
            {
                bool isTakenApart = takesApart || (isHole && holes.Contains(hole++));
                foreach (IOperation id in finder.FindInLog(value))
                {
                    // Of a value that is taken apart, a logger can mask the IDs. An ID itself can be masked here.
                    if (!isTakenApart || id == value.WithoutConversions())
                    {
                        yield return id;
                    }
                }
            }
        }
    }

    // The text of ArgumentOutOfRangeException contains the actual value.
    private static IEnumerable<IOperation> FindInException(IEnumerable<IArgumentOperation> arguments, UnmaskedIdFinder finder) =>
        arguments.Where(argument => argument.Parameter is { Type.SpecialType: SpecialType.System_String } or { Name: "actualValue" })
            .SelectMany(argument => finder.FindInText(argument.Value));

    private static void Report(OperationAnalysisContext context, IEnumerable<IOperation> found, LibraryTypes types, string place)
    {
        foreach (IOperation value in found)
        {
            bool isId = types.IsOrderId(value.Type) || value.Type?.SpecialType == SpecialType.System_String;
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.UnmaskedId, value.Syntax.GetLocation(), isId ? "this order ID" : "the order IDs of this value", place));
        }
    }
}
