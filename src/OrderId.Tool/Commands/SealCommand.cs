using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json;
using OrderIds.Tool.Sealing;

namespace OrderIds.Tool.Commands;

/// <summary>Defines <c>orderid seal</c> and <c>orderid open</c>, which encrypt sortable order IDs and decrypt sealed ones.</summary>
internal static class SealCommand
{
    public static Command CreateSeal(ToolConsole console) => Create(
        "seal",
        "Seals order IDs, which hides their time and the order volume.",
        "0 all sealed, 1 some not sealed, 2 an error",
        open: false,
        createOptions: null,
        console,
        [],
        "orderid seal --key-file shop.key 0VR-KB3Z000-4T0008P",
        "cut -f1 orders.tsv | orderid seal --key-file shop.key --slot 3");

    public static Command CreateOpen(ToolConsole console)
    {
        var tolerance = new Option<TimeSpan>("--tolerance")
        {
            Description = "How much later than now, or earlier than --issued-since, an ID may be: days, or a time as in 12:30.",
            HelpName = "DAYS",
            CustomParser = OptionText.Duration,
            DefaultValueFactory = _ => new OrderIdCipherOptions().Tolerance,
        };
        var issuedSince = new Option<DateTimeOffset>("--issued-since")
        {
            Description = "The day of the first ID, in UTC, as in 2026-11-22.",
            HelpName = "DATE",
            CustomParser = OptionText.Time,
        };
        return Create(
            "open",
            "Opens sealed order IDs.",
            "0 all opened, 1 some not opened, 2 an error",
            open: true,
            CreateOptions,
            console,
            [tolerance, issuedSince],
            "orderid open --key-file shop.key --issued-since 2026-11-22 5HZ-VVD37T4-GT484SX",
            "orderid open --key-file shop.key --json < numbers.txt");

        OrderIdCipherOptions CreateOptions(ParseResult parsed)
        {
            var options = new OrderIdCipherOptions { TimeProvider = console.Time, Tolerance = parsed.GetValue(tolerance) };
            if (parsed.GetResult(issuedSince) is not null)
            {
                options.IssuedSince = parsed.GetValue(issuedSince);
            }

            return options;
        }
    }

    private static Command Create(
        string name, string description, string exitCodes, bool open, Func<ParseResult, OrderIdCipherOptions>? createOptions,
        ToolConsole console, Option[] options, params string[] examples)
    {
        var ids = new Argument<string[]>("ID")
        {
            Description = "The order IDs; - is standard input, the default, one per line.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var keyFile = new Option<string>("--key-file", "-k")
        {
            Description = "The file with the key, as 'orderid key new' writes it.",
            HelpName = "FILE",
            Required = true,
            CustomParser = OptionText.FileName,
        };
        var slot = new Option<int>("--slot", "-s")
        {
            Description = "The slot of the key, 0 to 7.",
            HelpName = "SLOT",
            CustomParser = OptionText.Number("a key slot from 0 to 7", 0, 1, 2, 3, 4, 5, 6, 7),
            DefaultValueFactory = _ => 0,
        };
        var json = new Option<bool>("--json") { Description = "Write one JSON object per line." };
        var command = new Command(name, description) { ids, keyFile, slot, json };
        foreach (Option option in options)
        {
            command.Add(option);
        }

        command.AddHelp(exitCodes, examples);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                using OrderIdCipher? cipher = CreateCipher(
                    parsed.GetRequiredValue(keyFile), parsed.GetValue(slot), createOptions?.Invoke(parsed), console);
                return cipher is null
                    ? ExitCodes.Error
                    : Run(parsed.GetValue(ids) ?? [], new Sealer(cipher, open), parsed.GetValue(json), console, cancellation);
            },
            CancellationToken.None));
        return command;
    }

    private static OrderIdCipher? CreateCipher(string keyFile, int keySlot, OrderIdCipherOptions? options, ToolConsole console)
    {
        byte[] key = [];
        try
        {
            key = OrderIdKeyFile.Read(keyFile);
            return options is null ? new OrderIdCipher(key, keySlot) : new OrderIdCipher(key, keySlot, options);
        }
        catch (Exception exception) when (IoFailure.IsOfReading(exception) || exception is InvalidDataException)
        {
            console.Error.WriteLine($"orderid: {Printable.Escape(keyFile)}: {IoFailure.Describe(exception)}");
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
        return IdInputs.Answer(ids, output, console, Answer, cancellation);

        bool Answer(IdInput input)
        {
            SealLine line = sealer.Run(input);
            Write(line, input.Place, json, output, console.Error);
            return line.Id is not null;
        }
    }

    private static void Write(SealLine line, string place, bool json, TextWriter output, TextWriter error)
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

        // Errors and results may go to different files. The place identifies the ID without repeating it.
        if (line.Message is not null)
        {
            error.WriteLine($"orderid: {place}: {Printable.Escape(line.Message)}");
        }
    }
}
