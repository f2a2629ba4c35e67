using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json;

namespace OrderIds.Tool;

/// <summary><c>orderid seal</c> and <c>orderid open</c>: turn sortable order IDs into sealed ones, and back.</summary>
internal static class SealCommand
{
    private const string StandardInput = "-";

    public static Command CreateSeal(ToolConsole console) => Create(
        "seal",
        "Seals sortable order IDs, so that they tell nothing of time and volume. Exits with 0 if all were sealed, 1 if one was not, 2 on an error.",
        open: false,
        console,
        "orderid seal --key-file shop.key 0VR-KB3Z000-4T0008P",
        "cut -f1 orders.tsv | orderid seal --key-file shop.key --slot 3");

    public static Command CreateOpen(ToolConsole console) => Create(
        "open",
        "Opens sealed order IDs. Exits with 0 if all were opened, 1 if one was not, 2 on an error; with a wrong key, most carry a time to come, which is reported.",
        open: true,
        console,
        "orderid open --key-file shop.key --slot 3 5HZ-VVD37T4-GT484SX",
        "orderid open --key-file shop.key --json - < numbers.txt");

    private static Command Create(string name, string description, bool open, ToolConsole console, params string[] examples)
    {
        var ids = new Argument<string[]>("ID")
        {
            Description = "The order IDs; none or - for standard input, one a line. Results are grouped with hyphens like what they are made from.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var keyFile = new Option<string>("--key-file")
        {
            Description = "The file that holds the key, as 'orderid key new' writes it. A key is never taken from the command line.",
            HelpName = "FILE",
            Required = true,
        };
        var slot = new Option<int>("--slot") { Description = "The slot of the key, 0 to 7.", DefaultValueFactory = _ => 0 };
        slot.AcceptOnlyFromAmong("0", "1", "2", "3", "4", "5", "6", "7");
        var json = new Option<bool>("--json") { Description = "Write a JSON object a line." };
        var command = new Command(name, description) { ids, keyFile, slot, json };
        command.AddExamples(examples);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                using OrderIdCipher? cipher = CreateCipher(parsed.GetRequiredValue(keyFile), parsed.GetValue(slot), console);
                return cipher is null
                    ? ExitCodes.Error
                    : Run(parsed.GetValue(ids) is { Length: > 0 } given ? given : [StandardInput], new Sealer(cipher, open, console.Time), parsed.GetValue(json), console, cancellation);
            },
            CancellationToken.None));
        return command;
    }

    private static OrderIdCipher? CreateCipher(string keyFile, int keySlot, ToolConsole console)
    {
        byte[] key = [];
        try
        {
            key = KeyFile.Read(keyFile);
            return new OrderIdCipher(key, keySlot);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException)
        {
            console.Error.WriteLine($"orderid: {Printable.Escape(keyFile)}: {Printable.Escape(exception.Message)}");
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private static int Run(string[] ids, Sealer sealer, bool json, ToolConsole console, CancellationToken cancellation)
    {
        using TextWriter output = console.CreateOutputWriter();
        int exitCode = ExitCodes.Yes;
        int number = 0;
        try
        {
            foreach (string text in ids.SelectMany(id => id == StandardInput ? InputLines.ReadFrom(console.Input) : [id]))
            {
                number++;
                SealLine line = sealer.Run(text);
                exitCode = line.Id is null ? ExitCodes.No : exitCode;
                Write(line, number, json, output, console.Error);
                output.Flush();
                if (console.IsOutputClosed() || cancellation.IsCancellationRequested)
                {
                    break;
                }
            }
        }
        catch (Exception exception) when (IoFailure.IsOfReading(exception))
        {
            console.Error.WriteLine($"orderid: {IoFailure.Describe(exception)}");
            return ExitCodes.Error;
        }

        return cancellation.IsCancellationRequested ? ExitCodes.Interrupted : exitCode;
    }

    private static void Write(SealLine line, int number, bool json, TextWriter output, TextWriter error)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(line, ToolJson.Default.SealLine));
            return;
        }

        if (line.Id is not null)
        {
            output.WriteLine(line.Input.AsSpan().Trim().Length == OrderId.GroupedLength ? line.Grouped : line.Id);
        }

        // Errors and results may go to different places: the number says which ID is meant, without repeating it.
        if (line.Message is not null)
        {
            error.WriteLine($"orderid: ID {number}: {Printable.Escape(line.Message)}");
        }
    }
}
