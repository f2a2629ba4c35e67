using System.CommandLine;
using System.Text.Json;
using OrderIds.Tool.Checking;

namespace OrderIds.Tool.Commands;

/// <summary>
/// Defines <c>orderid check</c>, which explains order IDs and tracking numbers, and describes the errors in invalid ones.
/// </summary>
internal static class CheckCommand
{
    public static Command Create(ToolConsole console)
    {
        var ids = new Argument<string[]>("ID")
        {
            Description = "IDs, or texts with IDs; - is standard input, the default.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var json = new Option<bool>("--json") { Description = "Write one JSON object per line." };
        var command = new Command("check", "Explains order IDs and tracking numbers, and the errors in them.") { ids, json };
        command.AddHelp(
            "0 all valid, 1 some not valid, 2 an error",
            "orderid check 0VR-KB3Z000-4T0008P",
            "orderid check 'Your order 114-3941689-8772232 has shipped.'",
            "orderid check 1Z999AA10123456784",
            "cut -f1 orders.tsv | orderid check --json");
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(parsed.GetValue(ids) ?? [], parsed.GetValue(json), console, cancellation),
            CancellationToken.None));
        return command;
    }

    private static int Run(string[] ids, bool json, ToolConsole console, CancellationToken cancellation)
    {
        using TextWriter output = console.CreateOutputWriter();
        var text = new CheckText(output, console.Ink);
        return IdInputs.Answer(Pasted.Join(ids), output, console, Check, cancellation);

        bool Check(IdInput input)
        {
            bool valid = true;
            foreach (CheckLine line in Checker.Check(input))
            {
                valid &= line.Valid;
                if (json)
                {
                    output.WriteLine(JsonSerializer.Serialize(line, ToolJson.Default.CheckLine));
                }
                else
                {
                    text.Write(line);
                }
            }

            return valid;
        }
    }
}
