using System.CommandLine;
using OrderIds.Tool.Sealing;

namespace OrderIds.Tool.Commands;

/// <summary>Defines <c>orderid key</c>, which creates keys for sealing (encrypting) order IDs.</summary>
internal static class KeyCommand
{
    public static Command Create(ToolConsole console)
    {
        var command = new Command("key", "Creates keys for sealing order IDs.") { CreateNew(console) };
        command.AddHelp("0 created, 2 an error", "orderid key new shop.key", "orderid key new --bits 128 test.key");
        return command;
    }

    private static Command CreateNew(ToolConsole console)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "The file to write, which only its owner can read; it must not exist.",
            CustomParser = OptionText.FileName,
        };
        var bits = new Option<int>("--bits", "-b")
        {
            Description = "The length of the key: 128, 192 or 256.",
            HelpName = "BITS",
            CustomParser = OptionText.Number("a length of 128, 192 or 256 bits", 128, 192, 256),
            DefaultValueFactory = _ => 256,
        };
        bits.Suggesting("128", "192", "256");
        var command = new Command("new", "Creates a random key and writes it to a new file.") { file, bits };
        command.AddHelp("0 created, 2 an error", "orderid key new shop.key");
        command.SetAction(parsed => WriteNew(parsed.GetRequiredValue(file), parsed.GetValue(bits), console));
        return command;
    }

    private static int WriteNew(string file, int bits, ToolConsole console)
    {
        string shown = Printable.Escape(file);
        try
        {
            if (!NewKeyFile.Write(file, bits))
            {
                console.Error.WriteLine($"orderid: {shown}: The file exists already and was not changed. Choose another name.");
                return ExitCodes.Error;
            }
        }
        catch (Exception exception) when (IoFailure.IsOfWriting(exception))
        {
            console.Error.WriteLine($"orderid: {shown}: {IoFailure.Describe(exception)}");
            return ExitCodes.Error;
        }

        using TextWriter output = console.CreateOutputWriter();
        output.WriteLine($"Wrote a key of {bits} bits to {shown}, which only its owner can read. "
            + "Keep a copy elsewhere: without the key, its sealed IDs cannot be opened.");
        return ExitCodes.Yes;
    }
}
