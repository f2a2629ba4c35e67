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
        "OrderId.Parse throws for this text, whenever the line runs.");

    public static readonly DiagnosticDescriptor Format = Create(
        "OID0002",
        "An order ID does not have this format",
        "An order ID has the formats N (17 characters), D (3-7-7) and M (masked), or the same in lower case, but not '{0}'",
        "Usage",
        DiagnosticSeverity.Error,
        "Formatting an order ID throws for this format, whenever the line runs.");

    public static readonly DiagnosticDescriptor DroppedResult = Create(
        "OID0003",
        "A result is dropped",
        "'{0}' returns a new {1} and changes nothing: use what it returns",
        "Reliability",
        DiagnosticSeverity.Warning,
        "Order IDs, shipments, orders and activities are immutable. A call whose result is not used does nothing.");

    public static readonly DiagnosticDescriptor UnmaskedId = Create(
        "OID0004",
        "An order ID is not masked",
        "An order ID is personal data: mask it in {0}",
        "Privacy",
        DiagnosticSeverity.Info,
        "Logs and messages of exceptions are kept, copied and read by people who need not know the order.");

    public static readonly DiagnosticDescriptor CreatedId = Create(
        "OID0005",
        "OrderId.Create does not make an ID unique",
        "OrderId.Create gives the same ID for the same arguments: take new IDs from an IOrderIdGenerator",
        "Reliability",
        DiagnosticSeverity.Warning,
        "Two processes, or two calls within a millisecond, create the same ID of the current time. A generator never does.");

    public static readonly DiagnosticDescriptor DefaultId = Create(
        "OID0006",
        "The default value is not an order ID",
        "{0} is OrderId.None, which is not a new ID: take new IDs from an IOrderIdGenerator",
        "Reliability",
        DiagnosticSeverity.Warning,
        "The default value of OrderId is seventeen zeros, and stands for no ID. Where it is meant, write OrderId.None.");

    public static readonly DiagnosticDescriptor StatusSwitch = Create(
        "OID0007",
        "A switch misses statuses",
        "The switch has no default and misses {0}",
        "Reliability",
        DiagnosticSeverity.Warning,
        "A shipment or an order can have each of the statuses. A switch without a default passes over those that it does not name.");

    private static DiagnosticDescriptor Create(
        string id, string title, string message, string category, DiagnosticSeverity severity, string description) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, description, RulesPage is null ? null : $"{RulesPage}#{id.ToLowerInvariant()}");
}
