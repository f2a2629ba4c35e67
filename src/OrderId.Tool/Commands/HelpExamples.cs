using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace OrderIds.Tool.Commands;

/// <summary>Ends the help of a command with examples.</summary>
internal static class HelpExamples
{
    /// <summary>Adds examples to a command, under an option <c>--help</c> of its own.</summary>
    public static void AddExamples(this Command command, params string[] examples)
    {
        HelpOption? option = command.Options.OfType<HelpOption>().FirstOrDefault();
        if (option is null)
        {
            option = new HelpOption();
            command.Add(option);
        }

        option.Action = new Action((HelpAction)option.Action!, examples);
    }

    private sealed class Action(HelpAction help, string[] examples) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            int exitCode = help.Invoke(parseResult);
            TextWriter output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (string example in examples)
            {
                output.WriteLine($"  {example}");
            }

            output.WriteLine();
            return exitCode;
        }
    }
}
