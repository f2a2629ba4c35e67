using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrderIds.Analyzers;

/// <summary>Reads operations.</summary>
internal static class OperationExtensions
{
    /// <summary>Returns what is converted, however often.</summary>
    public static IOperation WithoutConversions(this IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    /// <summary>Returns the text of a constant or of a UTF-8 literal, or <see langword="null"/>.</summary>
    public static string? GetText(this IOperation operation) => operation.WithoutConversions() switch
    {
        IUtf8StringOperation utf8 => utf8.Value,
        var other => other.ConstantValue is { HasValue: true, Value: string text } ? text : null,
    };

    /// <summary>Returns the argument of a parameter, if it is written.</summary>
    public static IOperation? GetArgument(this IInvocationOperation invocation, string parameter) =>
        invocation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter && argument.ArgumentKind == ArgumentKind.Explicit)?.Value;
}
