using System.CommandLine;
using OrderIds.Tool.Sealing;

namespace OrderIds.Tool.Commands;

/// <summary><c>orderid key</c>: makes keys to seal with.</summary>
internal static class KeyCommand
{
    public static Command Create(ToolConsole console) => new("key", "Makes keys to seal order IDs with.") { CreateNew(console) };

    private static Command CreateNew(ToolConsole console)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "The file to write: hexadecimal digits, which only its owner can read. It must not exist.",
            CustomParser = OptionText.FileName,
        };
        var bits = new Option<int>("--bits")
        {
            Description = "The length of the key: 128, 192 or 256.",
            HelpName = "BITS",
            CustomParser = OptionText.Number("a length of 128, 192 or 256 bits", 128, 192, 256),
            DefaultValueFactory = _ => 256,
        };
        var command = new Command("new", "Makes a random key and writes it to a new file. "
            + "Exits with 0 if it did, 2 if it could not; a file that exists stays as it is.") { file, bits };
        command.AddExamples("orderid key new shop.key");
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
                console.Error.WriteLine($"orderid: {shown}: Expected no file of that name, but found one, which stays as it is.");
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
            + "Keep a copy elsewhere: without it, what it sealed stays sealed.");
        return ExitCodes.Yes;
    }
}
