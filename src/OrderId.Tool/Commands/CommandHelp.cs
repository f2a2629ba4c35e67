using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace OrderIds.Tool.Commands;

/// <summary>Adds help texts to commands. A help text fits a screen of 24 lines, and has examples and exit codes.</summary>
internal static class CommandHelp
{
    /// <summary>Adds help to a command, with its own option <c>--help</c>.</summary>
    /// <param name="command">The command.</param>
    /// <param name="exitCodes">The exit codes and their meanings.</param>
    /// <param name="examples">Examples of command lines.</param>
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
            // If a command only has subcommands, calling it without one prints its help.
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
