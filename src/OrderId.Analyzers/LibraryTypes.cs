using Microsoft.CodeAnalysis;

namespace OrderIds.Analyzers;

/// <summary>Contains the symbols of the types of OrderId.Core in a compilation.</summary>
internal sealed class LibraryTypes
{
    private readonly INamedTypeSymbol?[] _immutable;
    private readonly INamedTypeSymbol?[] _loggers;

    private LibraryTypes(Compilation compilation, INamedTypeSymbol orderId)
    {
        OrderId = orderId;
        TrackedOrder = compilation.GetTypeByMetadataName("OrderIds.Tracking.TrackedOrder");
        LoggerMessage = compilation.GetTypeByMetadataName("Microsoft.Extensions.Logging.LoggerMessageAttribute");
        Exception = compilation.GetTypeByMetadataName("System.Exception");
        DataClassification = compilation.GetTypeByMetadataName(
            "Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute");
        _loggers =
        [
            compilation.GetTypeByMetadataName("Microsoft.Extensions.Logging.ILogger"),
            compilation.GetTypeByMetadataName("Microsoft.Extensions.Logging.LoggerExtensions"),
            compilation.GetTypeByMetadataName("Serilog.ILogger"),
            compilation.GetTypeByMetadataName("Serilog.Log"),
            compilation.GetTypeByMetadataName("Serilog.Core.Logger"),
            compilation.GetTypeByMetadataName("Serilog.Context.LogContext"),
        ];
        _immutable =
        [
            orderId,
            TrackedOrder,
            compilation.GetTypeByMetadataName("OrderIds.Tracking.TrackedShipment"),
            compilation.GetTypeByMetadataName("OrderIds.Tracking.OrderActivity"),
        ];
    }

    public INamedTypeSymbol OrderId { get; }

    public INamedTypeSymbol? TrackedOrder { get; }

    public INamedTypeSymbol? LoggerMessage { get; }

    public INamedTypeSymbol? Exception { get; }

    /// <summary>Gets the attribute of the values that the logging of Microsoft.Extensions.Telemetry redacts.</summary>
    public INamedTypeSymbol? DataClassification { get; }

    /// <summary>Finds the types, or returns <see langword="null"/> if the compilation does not reference OrderId.Core.</summary>
    public static LibraryTypes? Find(Compilation compilation) =>
        compilation.GetTypeByMetadataName("OrderIds.OrderId") is { } orderId ? new LibraryTypes(compilation, orderId) : null;

    /// <summary>Returns whether a type is <c>OrderId</c> or <c>OrderId?</c>.</summary>
    public bool IsOrderId(ITypeSymbol? type) =>
        Is(type, OrderId)
            || (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
                && Is(nullable.TypeArguments[0], OrderId));

    /// <summary>Returns whether a type is a logger, whose methods write their arguments to a log.</summary>
    public bool IsLogger(ITypeSymbol type) => _loggers.Any(logger => Is(type, logger));

    /// <summary>Returns whether a type is immutable, so that its methods return a changed copy.</summary>
    public bool IsImmutable(ITypeSymbol? type) => type is not null && _immutable.Any(immutable => Is(type, immutable));

    /// <summary>Returns whether a type is an enumeration in the namespace of tracking, such as <c>ShipmentStatus</c>.</summary>
    public bool IsStatus(ITypeSymbol? type) =>
        type is { TypeKind: TypeKind.Enum } && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, OrderId.ContainingAssembly)
        && type.ContainingNamespace is { Name: "Tracking", ContainingNamespace.Name: "OrderIds" };

    public static bool Is(ITypeSymbol? type, INamedTypeSymbol? other) =>
        other is not null && SymbolEqualityComparer.Default.Equals(type, other);

    /// <summary>Returns whether a type is an exception.</summary>
    public bool IsException(ITypeSymbol? type) => IsOrDerivesFrom(type, Exception);

    /// <summary>Returns whether a logging method redacts a parameter, because an attribute classifies its data.</summary>
    public bool IsRedacted(IParameterSymbol? parameter) => DataClassification is not null
        && parameter?.GetAttributes().Any(attribute => IsOrDerivesFrom(attribute.AttributeClass, DataClassification)) == true;

    private static bool IsOrDerivesFrom(ITypeSymbol? type, INamedTypeSymbol? other)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (Is(type, other))
            {
                return true;
            }
        }

        return false;
    }
}
