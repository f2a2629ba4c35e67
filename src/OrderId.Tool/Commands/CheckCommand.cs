using System.CommandLine;
using System.Text.Json;
using OrderIds.Tool.Checking;

namespace OrderIds.Tool.Commands;

/// <summary><c>orderid check</c>: explains order IDs, and what is wrong with what is none.</summary>
internal static class CheckCommand
{
    public static Command Create(ToolConsole console)
    {
        var ids = new Argument<string[]>("ID")
        {
            Description = "The IDs to check; - for standard input, one a line.",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json") { Description = "Write a JSON object a line." };
        var command = new Command("check", "Explains order IDs part by part, or what is wrong with them. "
            + "Exits with 0 if all are valid, 1 if one is not, 2 on an error.") { ids, json };
        command.AddExamples(
            "orderid check 0VR-KB3Z000-4T0008P",
            "orderid check 0VRKB3Z0004T0008Q 114-3941689-8772232",
            "cut -f1 orders.tsv | orderid check --json -");
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(parsed.GetRequiredValue(ids), parsed.GetValue(json), console, cancellation),
            CancellationToken.None));
        return command;
    }

    private static int Run(string[] ids, bool json, ToolConsole console, CancellationToken cancellation)
    {
        using TextWriter output = console.CreateOutputWriter();
        var text = new CheckText(output, console.Ink);
        return IdInputs.Answer(ids, output, console, Check, cancellation);

        bool Check(IdInput input)
        {
            CheckLine line = Checker.Check(input);
            if (json)
            {
                output.WriteLine(JsonSerializer.Serialize(line, ToolJson.Default.CheckLine));
            }
            else
            {
                text.Write(line);
            }

            return line.Valid;
        }
    }
}
