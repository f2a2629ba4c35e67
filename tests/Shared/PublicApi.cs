using System.Reflection;

namespace OrderIds.PublicApis;

/// <summary>Writes what an assembly offers: one line for each type, and below it one for each member, all sorted.</summary>
/// <remarks>
/// Not shown are nullable annotations of base types, interfaces and constraints, and members that implement an interface explicitly. Attributes that the compiler keeps for
/// itself are shown as the words that they stand for. <c>~</c> is a reference that is not said to be nullable or not; <see cref="NullabilityInfoContext"/> also says so of what
/// stands behind a type parameter that is a struct.
/// </remarks>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    public static string Describe(Assembly assembly) =>
        string.Concat(assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal).Select(type => Describe(type) + "\n"));

    public static string Describe(Type type)
    {
        string head = $"{ApiText.Attributes(type)}{Head(type)}\n";
        return type.BaseType == typeof(MulticastDelegate)
            ? head
            : head + string.Concat(Members(type).Select(member => $"    {member}\n"));
    }

    private static string Head(Type type)
    {
        string name = ApiText.FullName(type);
        if (type.IsEnum)
        {
            return $"enum {name} : {ApiText.Name(type.GetEnumUnderlyingType())}";
        }

        if (type.BaseType == typeof(MulticastDelegate))
        {
            MethodInfo invoke = type.GetMethod("Invoke")!;
            return $"delegate {ApiText.Returned(invoke.ReturnParameter)} {name}({ApiText.Parameters(invoke)}){ApiText.Constraints(type.GetGenericArguments())}";
        }

        IEnumerable<Type> inherited = type.BaseType is null ? [] : type.BaseType.GetInterfaces();
        string[] bases =
        [
            .. type.BaseType is null || type.BaseType == typeof(object) || type.IsValueType ? Array.Empty<string>() : [ApiText.Name(type.BaseType)],
            .. type.GetInterfaces().Except(inherited).Select(face => ApiText.Name(face)).Order(StringComparer.Ordinal),
        ];
        return $"{Kind(type)} {name}{(bases.Length == 0 ? string.Empty : " : " + string.Join(", ", bases))}{ApiText.Constraints(type.GetGenericArguments())}";
    }

    private static string Kind(Type type)
    {
        // The compiler gives records this method to print with, whatever else they have.
        string record = type.GetMethods(Declared).Any(method => method.Name == "PrintMembers" && ApiText.Has(method, "CompilerGeneratedAttribute")) ? "record " : string.Empty;
        return type switch
        {
            { IsInterface: true } => "interface",
            { IsValueType: true } => (ApiText.Has(type, "IsReadOnlyAttribute") ? "readonly " : string.Empty) + (type.IsByRefLike ? "ref " : string.Empty) + record + "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => $"abstract {record}class",
            { IsSealed: true } => $"sealed {record}class",
            _ => $"{record}class",
        };
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .OrderBy(field => Convert.ToDecimal(field.GetRawConstantValue(), null)).ThenBy(field => field.Name, StringComparer.Ordinal)
                .Select(field => $"{ApiText.Attributes(field)}{field.Name} = {field.GetRawConstantValue()}");
        }

        return type.GetMembers(Declared).Select(member => (member.Name, Text: Describe(member))).Where(member => member.Text is not null)
            .OrderBy(member => member.Name, StringComparer.Ordinal).ThenBy(member => member.Text, StringComparer.Ordinal).Select(member => member.Text!);
    }

    private static string? Describe(MemberInfo member) => member switch
    {
        FieldInfo field when IsVisible(field) => Describe(field),
        ConstructorInfo constructor when IsVisible(constructor) => $"{ApiText.Attributes(constructor)}{Access(constructor)}{constructor.DeclaringType!.Name.Split('`')[0]}({ApiText.Parameters(constructor)})",
        PropertyInfo property when Widest(property.GetMethod, property.SetMethod) is { } accessor => Describe(property, accessor),
        EventInfo @event when IsVisible(@event.AddMethod!) => $"{ApiText.Attributes(@event)}{Modifiers(@event.AddMethod!)}event {ApiText.Typed(@event)} {@event.Name}",
        MethodInfo method when IsVisible(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) && !method.Name.StartsWith('<') => Describe(method),
        _ => null,
    };

    private static string Describe(FieldInfo field)
    {
        string modifiers = field.IsLiteral ? "const " : (field.IsStatic ? "static " : string.Empty) + (field.IsInitOnly ? "readonly " : string.Empty) + Required(field);
        string value = field.IsLiteral ? $" = {ApiText.Value(field.GetRawConstantValue(), field.FieldType)}" : string.Empty;
        return $"{ApiText.Attributes(field)}{(field.IsPublic ? string.Empty : "protected ")}{modifiers}{ApiText.Typed(field)} {field.Name}{value}";
    }

    private static string Describe(PropertyInfo property, MethodInfo widest)
    {
        ParameterInfo[] index = property.GetIndexParameters();
        string name = index.Length == 0 ? property.Name : $"this[{ApiText.Parameters(index)}]";
        IEnumerable<string> accessors = new[] { property.GetMethod, property.SetMethod }.OfType<MethodInfo>().Where(IsVisible)
            .Select(accessor => (Access(accessor) == Access(widest) ? string.Empty : Access(accessor)) + Accessor(property, accessor) + ";");
        return $"{ApiText.Attributes(property)}{Modifiers(widest)}{Required(property)}{ApiText.Typed(property)} {name} {{ {string.Join(' ', accessors)} }}";
    }

    private static string Describe(MethodInfo method)
    {
        string generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : string.Empty;
        return $"{ApiText.Attributes(method)}{Modifiers(method)}{ApiText.Returned(method.ReturnParameter)} {method.Name}{generic}({ApiText.Parameters(method)}){ApiText.Constraints(method.GetGenericArguments())}";
    }

    private static string Accessor(PropertyInfo property, MethodInfo accessor) =>
        accessor == property.GetMethod ? "get"
            : accessor.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit") ? "init" : "set";

    private static string Required(MemberInfo member) => ApiText.Has(member, "RequiredMemberAttribute") ? "required " : string.Empty;

    private static string Modifiers(MethodInfo method)
    {
        string inheritance = method switch
        {
            { IsAbstract: true } => method.DeclaringType!.IsInterface && !method.IsStatic ? string.Empty : "abstract ",
            { IsVirtual: false } => string.Empty,
            _ when method.GetBaseDefinition() != method => (method.IsFinal ? "sealed " : string.Empty) + "override ",
            { IsFinal: true } => string.Empty,
            _ => "virtual ",
        };
        bool isReadOnly = method.DeclaringType!.IsValueType && ApiText.Has(method, "IsReadOnlyAttribute");
        return Access(method) + (method.IsStatic ? "static " : string.Empty) + inheritance + (isReadOnly ? "readonly " : string.Empty);
    }

    private static string Access(MethodBase method) => method.IsPublic ? string.Empty : "protected ";

    private static MethodInfo? Widest(MethodInfo? getter, MethodInfo? setter) =>
        new[] { getter, setter }.OfType<MethodInfo>().Where(IsVisible).OrderByDescending(accessor => accessor.IsPublic).FirstOrDefault();

    private static bool IsVisible(MethodBase method) => method.IsPublic || ((method.IsFamily || method.IsFamilyOrAssembly) && !method.DeclaringType!.IsSealed);

    private static bool IsVisible(FieldInfo field) => field.IsPublic || ((field.IsFamily || field.IsFamilyOrAssembly) && !field.DeclaringType!.IsSealed);
}
