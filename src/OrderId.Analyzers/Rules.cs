using System.Reflection;
using Microsoft.CodeAnalysis;

namespace OrderIds.Analyzers;

/// <summary>Contains the descriptors of all rules. <c>RULES.md</c> explains the rules.</summary>
internal static class Rules
{
    // Declared before the rules, which use it. It is null if the build does not know the address of the repository.
    private static readonly string? RulesPage = typeof(Rules).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(metadata => metadata.Key == nameof(RulesPage))?.Value;

    public static readonly DiagnosticDescriptor Literal = Create(
        "OID0001",
        "A text is not an order ID",
        "{0}",
        "Usage",
        DiagnosticSeverity.Error,
        "OrderId.Parse always throws an exception for this text.");

    public static readonly DiagnosticDescriptor Format = Create(
        "OID0002",
        "A format is not valid for an order ID",
        "'{0}' is not a format of an order ID: use N (17 characters), D (3-7-7) or M (masked), or one of them in lower case",
        "Usage",
        DiagnosticSeverity.Error,
        "Formatting an order ID always throws an exception for this format.");

    public static readonly DiagnosticDescriptor DroppedResult = Create(
        "OID0003",
        "A returned copy is not used",
        "'{0}' returns a new {1} and does not change the original: use the returned value",
        "Reliability",
        DiagnosticSeverity.Warning,
        "Order IDs, shipments, orders and activities are immutable. A call has no effect if its result is not used.");

    public static readonly DiagnosticDescriptor UnmaskedId = Create(
        "OID0004",
        "An order ID is not masked",
        "Mask {0} in {1}: order IDs are personal data",
        "Privacy",
        DiagnosticSeverity.Info,
        "Logs and exception messages are stored, copied and read by people who need not know the order.");

    public static readonly DiagnosticDescriptor CreatedId = Create(
        "OID0005",
        "OrderId.Create does not make an ID unique",
        "OrderId.Create returns the same ID for the same arguments: get new IDs from an IOrderIdGenerator",
        "Reliability",
        DiagnosticSeverity.Warning,
        "Two processes, or two calls within a millisecond, can create the same ID. A generator never does.");

    public static readonly DiagnosticDescriptor DefaultId = Create(
        "OID0006",
        "The default value is not an order ID",
        "{0} is OrderId.None, which is not a new ID: get new IDs from an IOrderIdGenerator",
        "Reliability",
        DiagnosticSeverity.Warning,
        "The default value of OrderId is seventeen zeros and means that there is no ID. If that is intended, write OrderId.None.");

    public static readonly DiagnosticDescriptor StatusSwitch = Create(
        "OID0007",
        "A switch does not handle all statuses",
        "The switch has no default and does not handle {0}",
        "Reliability",
        DiagnosticSeverity.Warning,
        "A shipment or an order can have any of the statuses. A switch without a default does not handle those that it does not name.");

    private static DiagnosticDescriptor Create(
        string id, string title, string message, string category, DiagnosticSeverity severity, string description)
    {
        string? page = RulesPage is null ? null : $"{RulesPage}#{id.ToLowerInvariant()}";
        return new(id, title, message, category, severity, isEnabledByDefault: true, description, page);
    }
}
