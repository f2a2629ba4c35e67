using System.Globalization;
using System.Reflection;

namespace OrderIds.PublicApis;

/// <summary>Writes types, parameters, values and attributes much as they stand in the source.</summary>
internal static class ApiText
{
    // Names of these are written short: the source has them without a using, or lies in one of them.
    private static readonly string[] ShortNamespaces = ["System", "System.Collections.Generic", "System.IO", "System.Threading", "System.Threading.Tasks"];

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(char)] = "char",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
        [typeof(void)] = "void",
    };

    // What the compiler writes for itself, and what only debuggers and analyzers read.
    private static readonly HashSet<string> Hidden =
    [
        "AsyncStateMachine", "CompilerFeatureRequired", "CompilerGenerated", "DebuggerBrowsable", "DebuggerDisplay", "DebuggerNonUserCode", "DebuggerStepThrough", "DefaultMember", "Extension",
        "GeneratedCode", "In", "IsByRefLike", "IsReadOnly", "IsUnmanaged", "IteratorStateMachine", "JsonSerializable", "JsonSourceGenerationOptions", "Nullable", "NullableContext", "NullablePublicOnly",
        "Optional", "Out", "ParamArray", "ParamCollection", "PreserveBaseOverrides", "RequiredMember", "RequiresLocation", "ScopedRef", "SuppressMessage", "TupleElementNames", "UnconditionalSuppressMessage",
    ];

    // By name, since a library for older frameworks brings its own of the compiler's attributes.
    public static bool Has(MemberInfo member, string attribute) => Has(member.CustomAttributes, attribute);

    public static string Name(Type type) => Name(type, null, isRead: true);

    /// <summary>Returns a type's name with its namespace, whichever that is.</summary>
    public static string FullName(Type type) => $"{type.Namespace}.{Nested(type)}{Generic(type, null, isRead: true)}";

    public static string Typed(FieldInfo field) => Name(field.FieldType, new NullabilityInfoContext().Create(field), isRead: true);

    public static string Typed(EventInfo @event) => Name(@event.EventHandlerType!, new NullabilityInfoContext().Create(@event), isRead: true);

    public static string Typed(PropertyInfo property)
    {
        string reference = !property.PropertyType.IsByRef ? string.Empty : Has(property.CustomAttributes, "IsReadOnlyAttribute") ? "ref readonly " : "ref ";
        return reference + Name(property.PropertyType, new NullabilityInfoContext().Create(property), isRead: true);
    }

    public static string Returned(ParameterInfo result)
    {
        string reference = !result.ParameterType.IsByRef ? string.Empty : Has(result.CustomAttributes, "IsReadOnlyAttribute") ? "ref readonly " : "ref ";
        return Attributes(result.CustomAttributes, "return: ") + reference + Name(result.ParameterType, new NullabilityInfoContext().Create(result), isRead: true);
    }

    public static string Parameters(MethodBase method) =>
        (Has(method.CustomAttributes, "ExtensionAttribute") ? "this " : string.Empty) + Parameters(method.GetParameters());

    public static string Parameters(IEnumerable<ParameterInfo> parameters) => string.Join(", ", parameters.Select(Parameter));

    public static string Constraints(Type[] arguments) => string.Concat(arguments.Select(argument =>
    {
        GenericParameterAttributes special = argument.GenericParameterAttributes & GenericParameterAttributes.SpecialConstraintMask;
        bool isStruct = special.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        string[] constraints =
        [
            .. Has(argument.CustomAttributes, "IsUnmanagedAttribute") ? ["unmanaged"] : isStruct ? ["struct"] : Array.Empty<string>(),
            .. special.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? ["class"] : Array.Empty<string>(),
            .. argument.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)).Select(Name).Order(StringComparer.Ordinal),
            .. special.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !isStruct ? ["new()"] : Array.Empty<string>(),
            .. special.HasFlag(GenericParameterAttributes.AllowByRefLike) ? ["allows ref struct"] : Array.Empty<string>(),
        ];
        return constraints.Length == 0 ? string.Empty : $" where {argument.Name} : {string.Join(", ", constraints)}";
    }));

    public static string Attributes(MemberInfo member) => Attributes(
        member.CustomAttributes.Where(attribute => attribute.AttributeType != typeof(ObsoleteAttribute) || !(Has(member.CustomAttributes, "CompilerFeatureRequiredAttribute") || Has(member.CustomAttributes, "IsByRefLikeAttribute"))),
        string.Empty);

    public static string Value(object? value, Type type)
    {
        Type underlying = Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            null => type.IsValueType && underlying == type ? "default" : "null",
            string text => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
            char character => $"'{character}'",
            bool boolean => boolean ? "true" : "false",
            Type named => $"typeof({Name(named)})",
            _ when underlying.IsEnum => Enum.ToObject(underlying, value) is var member && Enum.IsDefined(underlying, member) ? $"{Name(underlying)}.{member}" : $"({Name(underlying)}){value}",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };
    }

    private static string Parameter(ParameterInfo parameter)
    {
        string direction = !parameter.ParameterType.IsByRef ? string.Empty
            : parameter.IsOut ? "out "
            : Has(parameter.CustomAttributes, "RequiresLocationAttribute") ? "ref readonly "
            : parameter.IsIn ? "in "
            : "ref ";
        string scope = Has(parameter.CustomAttributes, "ScopedRefAttribute") ? "scoped " : string.Empty;
        string list = Has(parameter.CustomAttributes, "ParamArrayAttribute") || Has(parameter.CustomAttributes, "ParamCollectionAttribute") ? "params " : string.Empty;
        string type = Name(parameter.ParameterType, new NullabilityInfoContext().Create(parameter), isRead: parameter.IsOut);
        string value = parameter.HasDefaultValue ? $" = {Value(parameter.RawDefaultValue, parameter.ParameterType)}" : string.Empty;
        return $"{Attributes(parameter.CustomAttributes, string.Empty)}{scope}{list}{direction}{type} {parameter.Name}{value}";
    }

    private static string Name(Type type, NullabilityInfo? nullability, bool isRead)
    {
        if (type.IsByRef)
        {
            return Name(type.GetElementType()!, nullability, isRead);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying, nullability, isRead) + "?";
        }

        NullabilityState state = nullability is null ? NullabilityState.NotNull : isRead ? nullability.ReadState : nullability.WriteState;
        string mark = type.IsValueType || type.IsPointer ? string.Empty : state switch { NullabilityState.Nullable => "?", NullabilityState.Unknown => "~", _ => string.Empty };
        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!, nullability?.ElementType, isRead)}[{new string(',', type.GetArrayRank() - 1)}]{mark}";
        }

        return Keywords.GetValueOrDefault(type, Plain(type)) + Generic(type, nullability, isRead) + mark;
    }

    private static string Generic(Type type, NullabilityInfo? nullability, bool isRead)
    {
        Type[] arguments = type.GetGenericArguments();
        return arguments.Length == 0 ? string.Empty
            : $"<{string.Join(", ", arguments.Select((argument, i) => Name(argument, nullability?.GenericTypeArguments.ElementAtOrDefault(i), isRead)))}>";
    }

    private static string Plain(Type type)
    {
        bool isShort = type.IsGenericParameter || ShortNamespaces.Contains(type.Namespace) || type.Namespace?.Split('.')[0] == "OrderIds";
        return isShort ? Nested(type) : $"{type.Namespace}.{Nested(type)}";
    }

    private static string Nested(Type type)
    {
        string name = type.Name.Split('`')[0];
        return type is { IsGenericParameter: false, DeclaringType: { } outer } ? $"{Nested(outer)}.{name}" : name;
    }

    private static bool Has(IEnumerable<CustomAttributeData> attributes, string name) => attributes.Any(attribute => attribute.AttributeType.Name == name);

    private static string Attributes(IEnumerable<CustomAttributeData> attributes, string target) => string.Concat(attributes
        .Select(attribute => (Name: ShortName(attribute), Data: attribute)).Where(attribute => !Hidden.Contains(attribute.Name))
        .Select(attribute => $"[{target}{attribute.Name}{Arguments(attribute.Data)}] ").Order(StringComparer.Ordinal));

    private static string ShortName(CustomAttributeData attribute) => attribute.AttributeType.Name[..^nameof(Attribute).Length];

    private static string Arguments(CustomAttributeData attribute)
    {
        string[] arguments =
        [
            .. attribute.ConstructorArguments.Select(Argument),
            .. attribute.NamedArguments.Select(argument => $"{argument.MemberName} = {Argument(argument.TypedValue)}").Order(StringComparer.Ordinal),
        ];
        return arguments.Length == 0 ? string.Empty : $"({string.Join(", ", arguments)})";
    }

    private static string Argument(CustomAttributeTypedArgument argument) => argument.Value is IEnumerable<CustomAttributeTypedArgument> items
        ? $"[{string.Join(", ", items.Select(Argument))}]"
        : Value(argument.Value, argument.ArgumentType);
}
