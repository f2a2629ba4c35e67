using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace OrderIds.Analyzers;

/// <summary>Finds the parts of a value that put an order ID into its text with all characters visible.</summary>
internal sealed class UnmaskedIdFinder(LibraryTypes types)
{
    private readonly PrintedTypes _printed = new(types);

    /// <summary>Finds the IDs, and the values that contain IDs, in a value that is converted to a text.</summary>
    public IEnumerable<IOperation> FindInText(IOperation value) => Find(value, isLogged: false);

    /// <summary>Finds the IDs, and the values that contain IDs, in an argument of a logger, which also writes the items of lists.</summary>
    public IEnumerable<IOperation> FindInLog(IOperation value) => Find(value, isLogged: true);

    private IEnumerable<IOperation> Find(IOperation value, bool isLogged)
    {
        value = value.WithoutConversions();
        return value switch
        {
            _ when types.IsOrderId(value.Type) => [value],
            ITupleOperation tuple => tuple.Elements.SelectMany(FindInText),
            IAnonymousObjectCreationOperation anonymous => anonymous.Initializers.OfType<ISimpleAssignmentOperation>()
                .SelectMany(member => FindInText(member.Value)),
            IArrayCreationOperation { Initializer: { } items } => isLogged ? items.ElementValues.SelectMany(FindInLog) : [],
            IObjectCreationOperation creation => FindInCreation(creation, isLogged),
            IInvocationOperation invocation when FindInCall(invocation) is { } found => found,
            IInterpolatedStringOperation interpolated => interpolated.Parts.SelectMany(FindInPart),
            IInterpolatedStringHandlerCreationOperation { Content: IInterpolatedStringOperation interpolated } =>
                interpolated.Parts.SelectMany(FindInPart),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum =>
                [.. FindInText(sum.LeftOperand), .. FindInText(sum.RightOperand)],
            ICoalesceOperation choice => [.. Find(choice.Value, isLogged), .. Find(choice.WhenNull, isLogged)],
            IConditionalOperation { WhenFalse: { } other } choice => [.. Find(choice.WhenTrue, isLogged), .. Find(other, isLogged)],
            IConditionalAccessOperation { Type.SpecialType: SpecialType.System_String } access => Find(access.WhenNotNull, isLogged),
            { Syntax: CollectionExpressionSyntax } => isLogged ? value.ChildOperations.SelectMany(FindInItem) : [],
            _ => FindByType(value, isLogged),
        };
    }

    private IEnumerable<IOperation> FindByType(IOperation value, bool isLogged) =>
        (isLogged ? _printed.IsLogged(value.Type) : _printed.IsPrinted(value.Type)) ? [value] : [];

    // A part of an interpolated string. A handler appends it with a call.
    private IEnumerable<IOperation> FindInPart(IInterpolatedStringContentOperation part) => part switch
    {
        IInterpolationOperation text => FindFormatted(text.Expression, text.FormatString),
        IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation append } when append.GetArgument("value") is { } value =>
            FindFormatted(value, append.GetArgument("format")),
        _ => [],
    };

    // Only the ID itself knows its formats.
    private IEnumerable<IOperation> FindFormatted(IOperation value, IOperation? format) =>
        IsMasked(format) && types.IsOrderId(value.WithoutConversions().Type) ? [] : FindInText(value);

    private IEnumerable<IOperation> FindInItem(IOperation item) =>
        item.Syntax is SpreadElementSyntax ? item.ChildOperations.SelectMany(FindInLog) : FindInLog(item);

    private IEnumerable<IOperation> FindInCreation(IObjectCreationOperation creation, bool isLogged)
    {
        if (PrintedTypes.IsTuple(creation.Type))
        {
            return creation.Arguments.SelectMany(argument => FindInText(argument.Value));
        }

        if (isLogged && creation.Initializer is { } initializer && PrintedTypes.IsList(creation.Type))
        {
            // Items of a list, values for a key, or both as the arguments of a call of Add.
            return initializer.Initializers.SelectMany(item => item switch
            {
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } pair =>
                    [.. target.Arguments.SelectMany(key => FindInLog(key.Value)), .. FindInLog(pair.Value)],
                IInvocationOperation add => add.Arguments.SelectMany(argument => FindInLog(argument.Value)),
                _ => [],
            });
        }

        return FindByType(creation, isLogged);
    }

    // Calls that make a text, or a pair, of their arguments; null for any other call.
    private IEnumerable<IOperation>? FindInCall(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method is { Name: nameof(ToString), IsStatic: false })
        {
            return call.Instance is not { } instance ? []
                : types.IsOrderId(instance.Type) ? IsMasked(call.GetArgument("format")) ? [] : [call]
                : FindInText(instance);
        }

        if (!method.IsStatic)
        {
            return null;
        }

        bool isString = method.ContainingType.SpecialType == SpecialType.System_String;
        return (method.Name, method.ContainingType.Name) switch
        {
            (nameof(string.Join) or nameof(string.Concat), _) when isString => call.GetValues().SelectMany(FindInLog),
            (nameof(string.Format), _) when isString => call.GetArgument("format")?.GetText() is { } format && !HasMask(format)
                ? call.GetValues().SelectMany(FindInText)
                : [],
            ("Create", _) when isString => call.GetValues().SelectMany(FindInText),
            ("Invariant" or "CurrentCulture", nameof(FormattableString)) => call.GetValues().SelectMany(FindInText),
            ("Create", "Tuple" or "ValueTuple" or "KeyValuePair") => call.GetValues().SelectMany(FindInText),
            _ => null,
        };
    }

    private static bool IsMasked(IOperation? format) => format?.GetText() is "M" or "m";

    private static bool HasMask(string format) => format.IndexOf(":M}", StringComparison.OrdinalIgnoreCase) >= 0;
}
