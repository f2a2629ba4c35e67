using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;

namespace OrderIds.Tool.Commands;

/// <summary>Writes the help of a command: its purpose, its usage, and its arguments and options.</summary>
internal sealed class HelpText(Command command, string exitCodes, string[] examples)
{
    private const int Width = 80;
    private const int Indent = 2;
    private const int MaxLabelWidth = 26;

    public void Write(TextWriter output)
    {
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine($"Usage: {Usage()}");
        output.WriteLine();
        (string Label, string Text)[] rows = [.. Rows()];
        int labelWidth = rows.Select(row => row.Label.Length).Where(length => length <= MaxLabelWidth).DefaultIfEmpty().Max();
        foreach ((string label, string text) in rows)
        {
            WriteRow(output, label, text, labelWidth);
        }

        output.WriteLine();
        output.WriteLine("Examples:");
        foreach (string example in examples)
        {
            output.WriteLine($"  {example}");
        }

        output.WriteLine($"Exit codes: {exitCodes}.");
    }

    private string Usage()
    {
        string path = command.Name;
        for (Symbol? parent = command.Parents.FirstOrDefault(); parent is Command above; parent = above.Parents.FirstOrDefault())
        {
            path = $"{(above is RootCommand root ? root.HelpName ?? root.Name : above.Name)} {path}";
        }

        if (command is RootCommand self)
        {
            path = self.HelpName ?? self.Name;
        }

        string arguments = string.Concat(command.Arguments.Select(argument =>
            argument.Arity.MinimumNumberOfValues == 0 ? $" [{argument.Name}{Dots(argument)}]" : $" {argument.Name}{Dots(argument)}"));
        string required = string.Concat(
            command.Options.Where(option => option.Required).Select(option => $" {option.Name} {option.HelpName}"));
        return $"{path}{(command.Subcommands.Count > 0 ? " COMMAND" : required + arguments)} [options]";
    }

    private static string Dots(Argument argument) => argument.Arity.MaximumNumberOfValues > 1 ? "..." : string.Empty;

    private IEnumerable<(string Label, string Text)> Rows()
    {
        foreach (Command inner in command.Subcommands.Where(inner => !inner.Hidden))
        {
            yield return (inner.Name, inner.Description ?? string.Empty);
        }

        foreach (Argument argument in command.Arguments)
        {
            yield return (argument.Name, argument.Description ?? string.Empty);
        }

        // Options that all commands have are explained in the help of the root command.
        IEnumerable<Option> shared = command.Parents.OfType<Command>().SelectMany(parent => parent.Options)
            .Where(option => option.Recursive);
        foreach (Option option in command.Options.Concat(shared).Where(option => !option.Hidden && option is not HelpOption))
        {
            yield return (LabelOf(option), $"{option.Description}{DefaultOf(option)}");
        }
    }

    private static string LabelOf(Option option)
    {
        string? letter = option.Aliases.FirstOrDefault(alias => alias.Length == 2 && alias[0] == '-');
        string value = option.HelpName is null ? string.Empty : $" {option.HelpName}";
        return letter is null ? $"    {option.Name}{value}" : $"{letter}, {option.Name}{value}";
    }

    private static string DefaultOf(Option option) => !option.HasDefaultValue ? string.Empty : option.GetDefaultValue() switch
    {
        null or bool or Array => string.Empty,
        Enum word => $" [default: {word.ToString().ToLowerInvariant()}]",
        TimeSpan time => $" [default: {Describe(time)}]",
        var value => string.Create(CultureInfo.InvariantCulture, $" [default: {value}]"),
    };

    private static string Describe(TimeSpan time) =>
        time.Ticks % TimeSpan.TicksPerDay != 0 ? time.ToString() : time.Days == 1 ? "1 day" : string.Create(
            CultureInfo.InvariantCulture, $"{time.Days} days");

    private static void WriteRow(TextWriter output, string label, string text, int labelWidth)
    {
        string indent = new(' ', Indent + labelWidth + Indent);
        output.Write($"  {label.PadRight(labelWidth)}  ");
        int column = Math.Max(indent.Length, label.Length + (2 * Indent));
        bool isFirst = true;
        foreach (string word in text.Split(' '))
        {
            if (!isFirst && column + 1 + word.Length > Width)
            {
                output.WriteLine();
                output.Write(indent);
                (column, isFirst) = (indent.Length, true);
            }

            output.Write(isFirst ? word : $" {word}");
            column += word.Length + (isFirst ? 0 : 1);
            isFirst = false;
        }

        output.WriteLine();
    }
}
