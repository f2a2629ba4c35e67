using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace OrderIds.Tool.Commands;

/// <summary>Gives commands help that fits a screen, with examples and exit codes.</summary>
internal static class CommandHelp
{
    /// <summary>Adds help to a command, under an option <c>--help</c> of its own.</summary>
    /// <param name="command">The command.</param>
    /// <param name="exitCodes">What each exit code means.</param>
    /// <param name="examples">Command lines to try.</param>
    public static void AddHelp(this Command command, string exitCodes, params string[] examples)
    {
        HelpOption? option = command.Options.OfType<HelpOption>().FirstOrDefault();
        if (option is null)
        {
            option = new HelpOption();
            command.Add(option);
        }

        var action = new Action(new HelpText(command, exitCodes, examples));
        option.Action = action;
        if (command.Subcommands.Count > 0)
        {
            // Without one of its commands there is nothing to do but to name them.
            command.Action = action;
        }
    }

    private sealed class Action(HelpText text) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            text.Write(parseResult.InvocationConfiguration.Output);
            return ExitCodes.Yes;
        }
    }
}
