using System.CommandLine;
using System.CommandLine.Parsing;
using OrderIds.Tracking;

namespace OrderIds.Tool.Commands;

/// <summary>Defines <c>orderid diagram</c>, which draws the statuses of a shipment or an order and the moves between them.</summary>
internal static class DiagramCommand
{
    private const string Shipment = "shipment";
    private const string Order = "order";
    private const string Mermaid = "mermaid";
    private const string Dot = "dot";
    private const string Text = "text";
    private const string Markdown = "markdown";

    public static Command Create(ToolConsole console)
    {
        var machine = new Argument<string>("MACHINE") { Description = "shipment or order." };
        machine.AcceptOnlyFromAmong(Shipment, Order);
        var format = new Option<string?>("--format", "-f")
        {
            HelpName = "LANGUAGE",
            Description = "mermaid (the default) or dot; with --matrix, text (the default) or markdown.",
        };
        format.AcceptOnlyFromAmong(Mermaid, Dot, Text, Markdown);
        var all = new Option<bool>("--all") { Description = "Draw all moves, including corrections." };
        var matrix = new Option<bool>("--matrix") { Description = "Write the whole table instead of a drawing." };
        var current = new Option<string?>("--current") { Description = "The status to mark.", HelpName = "STATUS" };
        current.Suggesting([.. Enum.GetNames<ShipmentStatus>().Union(Enum.GetNames<OrderStatus>())]);
        var command = new Command("diagram", "Draws the statuses of a shipment or an order.")
        {
            machine, format, all, matrix, current,
        };
        command.AddHelp(
            "0 drawn, 2 an error",
            "orderid diagram shipment --current Exception",
            "orderid diagram order --format dot | dot -Tsvg > order.svg",
            "orderid diagram shipment --matrix");
        command.Validators.Add(parsed => Check(parsed, parsed.GetValue(format), parsed.GetValue(matrix)));
        command.Validators.Add(parsed => CheckCurrent(parsed, parsed.GetValue(machine), parsed.GetValue(current)));
        command.SetAction(parsed =>
        {
            string word = parsed.GetValue(format) ?? (parsed.GetValue(matrix) ? Text : Mermaid);
            return parsed.GetRequiredValue(machine) == Shipment
                ? Write(StatusMachines.Shipment, word, parsed.GetValue(all), StatusOf<ShipmentStatus>(parsed.GetValue(current)), console)
                : Write(StatusMachines.Order, word, parsed.GetValue(all), StatusOf<OrderStatus>(parsed.GetValue(current)), console);
        });
        return command;
    }

    private static void Check(CommandResult parsed, string? format, bool isMatrix)
    {
        if (format is not null && isMatrix != format is Text or Markdown)
        {
            parsed.AddError(isMatrix
                ? $"Expected --format {Text} or {Markdown} with --matrix, but found {format}."
                : $"Expected --format {Mermaid} or {Dot} without --matrix, but found {format}.");
        }
    }

    private static void CheckCurrent(CommandResult parsed, string? machine, string? current)
    {
        string[] names = machine == Order ? Enum.GetNames<OrderStatus>() : Enum.GetNames<ShipmentStatus>();
        if (current is not null && !names.Contains(current, StringComparer.OrdinalIgnoreCase))
        {
            parsed.AddError($"Expected a status for --current ({string.Join(", ", names)}), but found '{Printable.Escape(current)}'.");
        }
    }

    private static TStatus? StatusOf<TStatus>(string? name)
        where TStatus : struct, Enum => name is null ? null : Enum.Parse<TStatus>(name, ignoreCase: true);

    private static int Write<TStatus>(StatusMachine<TStatus> machine, string format, bool all, TStatus? current, ToolConsole console)
        where TStatus : struct, Enum
    {
        var options = new StatusDiagramOptions<TStatus> { AllMoves = all, Corrections = all, Current = current };
        using TextWriter output = console.CreateOutputWriter();
        output.Write(format switch
        {
            Dot => machine.ToDot(options),
            Text => machine.ToMatrix(),
            Markdown => machine.ToMarkdownMatrix(),
            _ => machine.ToMermaid(options),
        });
        return ExitCodes.Yes;
    }
}
