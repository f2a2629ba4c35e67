using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrderIds.Analyzers;

/// <summary>Provides extension methods for <see cref="IOperation"/>.</summary>
internal static class OperationExtensions
{
    /// <summary>Returns the operand of an operation without the conversions around it.</summary>
    public static IOperation WithoutConversions(this IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    /// <summary>Returns the text of a constant string or a UTF-8 literal, or <see langword="null"/> for any other operation.</summary>
    public static string? GetText(this IOperation operation) => operation.WithoutConversions() switch
    {
        IUtf8StringOperation utf8 => utf8.Value,
        var other => other.ConstantValue is { HasValue: true, Value: string text } ? text : null,
    };

    /// <summary>Returns the argument for a parameter, or <see langword="null"/> if the call does not specify it.</summary>
    public static IOperation? GetArgument(this IInvocationOperation invocation, string parameter) =>
        invocation.Arguments
            .FirstOrDefault(argument => argument.Parameter?.Name == parameter && argument.ArgumentKind == ArgumentKind.Explicit)?.Value;

    /// <summary>Returns the values of all arguments that the call specifies, including each value of a <c>params</c> array.</summary>
    public static IEnumerable<IOperation> GetValues(this IInvocationOperation invocation) =>
        invocation.Arguments.SelectMany(argument => argument.GetValues());

    /// <summary>Returns the values of an argument: one, or each value of a <c>params</c> array.</summary>
    public static IEnumerable<IOperation> GetValues(this IArgumentOperation argument)
    {
        if (argument is { ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation { Initializer: { } items } })
        {
            return items.ElementValues;
        }

        return argument.ArgumentKind == ArgumentKind.DefaultValue ? Enumerable.Empty<IOperation>() : new[] { argument.Value };
    }
}
