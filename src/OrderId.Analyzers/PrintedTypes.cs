using Microsoft.CodeAnalysis;

namespace OrderIds.Analyzers;

/// <summary>Decides by the type of a value whether its text contains an order ID with all characters visible.</summary>
internal sealed class PrintedTypes(LibraryTypes types)
{
    // An ID in a record in a record in a record is found. The limit ends the search in types that contain themselves.
    private const int MaxDepth = 4;

    /// <summary>
    /// Returns whether <c>ToString</c> of a value prints an order ID: that of an ID, a tuple, an anonymous type, and a record whose text
    /// the compiler writes. Other types print the name of the type, or a text that only their authors know.
    /// </summary>
    public bool IsPrinted(ITypeSymbol? type) => IsPrinted(type, MaxDepth);

    /// <summary>Returns whether a logger writes an order ID for a value: it prints the value, or each item of a list.</summary>
    public bool IsLogged(ITypeSymbol? type) => IsPrinted(type) || ItemsOf(type).Any(IsPrinted);

    /// <summary>Returns whether a type is a list of values, such as an array or a dictionary.</summary>
    public static bool IsList(ITypeSymbol? type) => ItemsOf(type).Any();

    /// <summary>Returns whether a type is a tuple or a pair of a key and a value, which prints its parts.</summary>
    public static bool IsTuple(ITypeSymbol? type) => type is INamedTypeSymbol { IsGenericType: true } named
        && (named.IsTupleType || named is { Name: "Tuple" or "ValueTuple", ContainingNamespace.Name: "System" }
            or { Name: "KeyValuePair", ContainingNamespace.Name: "Generic" });

    /// <summary>Returns the types of the items of a list; none for another type.</summary>
    public static IEnumerable<ITypeSymbol> ItemsOf(ITypeSymbol? type) => type switch
    {
        null => [],
        IArrayTypeSymbol array => [array.ElementType],
        _ => type.AllInterfaces.Append(type).OfType<INamedTypeSymbol>()
            .Where(other => other.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            .Select(other => other.TypeArguments[0]),
    };

    private bool IsPrinted(ITypeSymbol? type, int depth)
    {
        if (types.IsOrderId(type))
        {
            return true;
        }

        if (depth == 0 || type is not INamedTypeSymbol named)
        {
            return false;
        }

        if (named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || IsTuple(named))
        {
            return named.TypeArguments.Any(part => IsPrinted(part, depth - 1));
        }

        IEnumerable<ISymbol> members = named.IsAnonymousType ? named.GetMembers() : PrintedMembersOf(named);
        return members.Any(member => IsPrinted(TypeOf(member), depth - 1));
    }

    // The text of a record has its public fields and properties and those of its base records. A type that is not a record has none.
    private static List<ISymbol> PrintedMembersOf(INamedTypeSymbol record)
    {
        var members = new List<ISymbol>();
        bool isPrinted = true;
        for (INamedTypeSymbol? type = record; type is { IsRecord: true }; type = type.BaseType)
        {
            if (Written(type, nameof(ToString)) is IMethodSymbol text
                && (text.IsSealed || SymbolEqualityComparer.Default.Equals(type, record)))
            {
                return [];
            }

            // What a PrintMembers of the user prints is not known, and it decides about the base records as well.
            isPrinted &= Written(type, "PrintMembers") is null;
            if (isPrinted)
            {
                members.AddRange(type.GetMembers());
            }
        }

        return members;
    }

    // A method that the compiler has written says so in the source, or, in another assembly, by its attribute.
    private static ISymbol? Written(INamedTypeSymbol type, string name) => type.GetMembers(name).FirstOrDefault(
        member => member is IMethodSymbol { IsImplicitlyDeclared: false, IsStatic: false } method
            && method.Parameters.Length == (name == nameof(ToString) ? 0 : 1)
            && !method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute"));

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        { IsStatic: true } or { DeclaredAccessibility: not Accessibility.Public } => null,
        IPropertySymbol { IsIndexer: false, GetMethod: not null } property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };
}
