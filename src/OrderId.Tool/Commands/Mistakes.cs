using System.CommandLine;
using System.CommandLine.Parsing;

namespace OrderIds.Tool.Commands;

/// <summary>Writes one message for each error in a command line.</summary>
internal static class Mistakes
{
    // With more changes, the word is a different one.
    private const int MaxChanges = 2;

    public static IReadOnlyList<string> Find(ParseResult parsed)
    {
        // For a mistyped option, the parser also reports an unexpected argument and a missing one.
        string[] options = [.. FindUnknownOptions(parsed)];
        if (options.Length > 0)
        {
            return options;
        }

        Command command = parsed.CommandResult.Command;
        return command.Subcommands.Count > 0 && parsed.UnmatchedTokens is [var word, ..]
            ? [$"There is no command '{word}'.{DidYouMean(word, command.Subcommands.Select(inner => inner.Name))}"]
            : [.. parsed.Errors.Select(error => OnOneLine(error.Message)).Distinct()];
    }

    /// <summary>
    /// Finds arguments that look like an option but are not one. A mistyped <c>--json</c> is not an ID or a file, unless it comes after
    /// <c>--</c>.
    /// </summary>
    private static IEnumerable<string> FindUnknownOptions(ParseResult parsed)
    {
        IEnumerable<string> known = parsed.CommandResult.Command.Options
            .Concat(parsed.RootCommandResult.Command.Options.Where(option => option.Recursive))
            .Select(option => option.Name);
        return from token in parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
               where token.Type == TokenType.Argument && token.Value is ['-', '-' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'), ..]
               select $"Unrecognized option '{token.Value}'.{DidYouMean(token.Value, known)}";
    }

    /// <summary>Returns a question that suggests the nearest known word, or an empty string if none is near.</summary>
    public static string DidYouMean(string word, IEnumerable<string> known)
    {
        string? nearest = known.Where(name => CountChanges(word, name) <= MaxChanges).MinBy(name => CountChanges(word, name));
        return nearest is null ? string.Empty : $" Did you mean '{nearest}'?";
    }

    // The Levenshtein distance, in which a swap of two neighbours counts as one change.
    private static int CountChanges(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > MaxChanges)
        {
            return int.MaxValue;
        }

        int[,] changes = new int[one.Length + 1, other.Length + 1];
        for (int i = 0; i <= one.Length; i++)
        {
            for (int j = 0; j <= other.Length; j++)
            {
                int least = i == 0 ? j : j == 0 ? i : Math.Min(
                    Math.Min(changes[i - 1, j], changes[i, j - 1]) + 1, changes[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                bool isSwap = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
                changes[i, j] = isSwap ? Math.Min(least, changes[i - 2, j - 2] + 1) : least;
            }
        }

        return changes[one.Length, other.Length];
    }

    // The parser lists the accepted values on separate lines.
    private static string OnOneLine(string message) =>
        string.Join(' ', message.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
