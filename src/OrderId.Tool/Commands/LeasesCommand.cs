using System.CommandLine;
using System.Text.Json;
using OrderIds.Generation;
using OrderIds.Tool.Issuing;
using OrderIds.Tool.Leases;

namespace OrderIds.Tool.Commands;

/// <summary>
/// Defines <c>orderid leases</c>, which prints the content of lease files: the leases (rights to issue order IDs) that were granted.
/// </summary>
internal static class LeasesCommand
{
    private const string StandardInput = "-";

    public static Command Create(ToolConsole console)
    {
        string? own = LeaseFilePath.Default(console.DataFolder);
        var files = new Argument<string[]>("FILE")
        {
            Description = $"Lease files, or - for standard input. The default is {Printable.Escape(own ?? "standard input")}.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var json = new Option<bool>("--json") { Description = "Write one JSON object per line." };
        var command = new Command("leases", "Shows the end of each node's last lease in lease files.") { files, json };
        command.AddHelp("0 read, 1 no leases in a file, 2 a file could not be read", "orderid leases", "orderid leases shop.leases");
        command.SetAction(parsed => Run(
            parsed.GetValue(files) is { Length: > 0 } given ? given : [own ?? StandardInput], parsed.GetValue(json), console));
        return command;
    }

    private static int Run(string[] files, bool json, ToolConsole console)
    {
        using TextWriter output = console.CreateOutputWriter();
        bool failed = false;
        bool found = false;
        foreach (string file in files)
        {
            if (file == StandardInput)
            {
                Read(console.Input);
            }
            else
            {
                InputFile.Read(file, Read, Fail);
            }

            void Read(Stream stream)
            {
                byte[] bytes = new byte[LeaseFile.MaxLength];
                int length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
                try
                {
                    List<NodeRecord> records = LeaseFile.Parse(bytes[..length], host: null, file);
                    found |= records.Count > 0;
                    records.ForEach(record => Write(LeaseLine.Of(file, record, console.Time.GetUtcNow())));
                }
                catch (OrderIdLeaseDamagedException)
                {
                    Fail("The file is not a lease file, is damaged, or is of a newer version.");
                }
            }

            void Fail(string message)
            {
                failed = true;
                console.Error.WriteLine($"orderid: {Printable.Escape(file)}: {message}");
            }
        }

        return failed ? ExitCodes.Error : found ? ExitCodes.Yes : ExitCodes.No;

        void Write(LeaseLine line) => output.WriteLine(json
            ? JsonSerializer.Serialize(line, ToolJson.Default.LeaseLine)
            : $"{console.Ink.File}{Printable.Escape(line.File)}{console.Ink.Reset}: node {console.Ink.Place}{line.Node}{console.Ink.Reset} "
                + $"granted until {line.GrantedUntil} {State(line)}, changed {line.Version} times");

        string State(LeaseLine line) => line.IsRunning
            ? $"{console.Ink.Good}running{console.Ink.Reset}"
            : $"{console.Ink.Faint}over{console.Ink.Reset}";
    }
}
