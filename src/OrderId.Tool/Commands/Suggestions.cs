using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;

namespace OrderIds.Tool.Commands;

/// <summary>Writes the words with which a command line can go on, for the scripts of <c>orderid completion</c>.</summary>
/// <remarks>Options are suggested only after a hyphen. Without a suggestion, shells complete the names of files.</remarks>
internal sealed class Suggestions(RootCommand root, SuggestDirective directive, ParserConfiguration configuration)
    : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        string line = parseResult.Tokens.LastOrDefault(token => token.Type != TokenType.Directive)?.Value ?? string.Empty;
        if (parseResult.GetResult(directive) is not { Values: [var value] }
            || !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int position)
            || position > short.MaxValue)
        {
            return ExitCodes.Error;
        }

        // The first word is the name or the path of the tool. Some shells cut spaces off at the end.
        line = line.PadRight(position)[..position];
        int name = line.IndexOf(' ');
        if (name < 0)
        {
            return ExitCodes.Yes;
        }

        line = line[(name + 1)..];
        string begun = line[(line.LastIndexOf(' ') + 1)..];
        if (begun.StartsWith("--", StringComparison.Ordinal) && begun.Contains('=', StringComparison.Ordinal))
        {
            // The shell completes the value after the equals sign.
            int equals = line.IndexOf('=', line.Length - begun.Length);
            line = $"{line[..equals]} {line[(equals + 1)..]}";
            begun = line[(equals + 1)..];
        }

        bool isOption = begun is ['-', ..];
        IEnumerable<string> words = root.Parse(line, configuration).GetCompletions(line.Length)
            .Select(item => item.Label)
            .Where(item => item is not (['/', ..] or "-?") && item is ['-', ..] == isOption)
            .Where(item => item.StartsWith(begun, StringComparison.OrdinalIgnoreCase))
            .Distinct();
        foreach (string item in words)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(item);
        }

        return ExitCodes.Yes;
    }
}
