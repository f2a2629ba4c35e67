using System.CommandLine;
using OrderIds.Tracking;

namespace OrderIds.Tool.Commands;

/// <summary><c>orderid diagram</c>: draws what may happen to a shipment or an order.</summary>
internal static class DiagramCommand
{
    private const string Shipment = "shipment";
    private const string Order = "order";
    private const string Mermaid = "mermaid";
    private const string Dot = "dot";

    public static Command Create(ToolConsole console)
    {
        var machine = new Argument<string>("MACHINE") { Description = "What to draw." };
        machine.AcceptOnlyFromAmong(Shipment, Order);
        var format = new Option<string>("--format") { Description = "The language to draw in.", DefaultValueFactory = _ => Mermaid };
        format.AcceptOnlyFromAmong(Mermaid, Dot);
        var command = new Command("diagram",
            "Draws which status may follow which, from the table the library goes by.") { machine, format };
        command.AddExamples(
            "orderid diagram shipment",
            "orderid diagram order --format dot | dot -Tsvg > order.svg");
        command.SetAction(parsed => Run(parsed.GetRequiredValue(machine), parsed.GetRequiredValue(format), console));
        return command;
    }

    private static int Run(string machine, string format, ToolConsole console)
    {
        using TextWriter output = console.CreateOutputWriter();
        output.Write((machine, format) switch
        {
            (Shipment, Mermaid) => StatusMachines.Shipment.ToMermaid(),
            (Shipment, _) => StatusMachines.Shipment.ToDot(),
            (_, Mermaid) => StatusMachines.Order.ToMermaid(),
            _ => StatusMachines.Order.ToDot(),
        });
        return ExitCodes.Yes;
    }
}
