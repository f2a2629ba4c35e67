using System.Text;

namespace OrderIds.Tool.Consoles;

/// <summary>Reads what should be order IDs from the command line and from standard input.</summary>
internal static class IdInputs
{
    private const string StandardInput = "-";

    /// <summary>
    /// Answers the texts one by one as they arrive. Ends when there are no more texts, when the reader of the answers has gone, or when the
    /// user interrupts.
    /// </summary>
    /// <param name="args">The arguments, as for <see cref="Read"/>.</param>
    /// <param name="output">Where <paramref name="answer"/> writes.</param>
    /// <param name="console">The console, for standard input and for an error in reading it.</param>
    /// <param name="answer">Writes the answer to a text, and says whether it is yes.</param>
    /// <param name="cancellation">The user's interruption.</param>
    /// <returns>The exit code: yes if every answer was.</returns>
    public static int Answer(
        string[] args, TextWriter output, ToolConsole console, Func<IdInput, bool> answer, CancellationToken cancellation)
    {
        int exitCode = ExitCodes.Yes;
        try
        {
            foreach (IdInput input in Read(args, console.Input))
            {
                exitCode = answer(input) ? exitCode : ExitCodes.No;
                output.Flush();
                if (console.IsOutputClosed() || cancellation.IsCancellationRequested)
                {
                    break;
                }
            }
        }
        catch (Exception exception) when (IoFailure.IsOfReading(exception))
        {
            console.Error.WriteLine($"orderid: {IoFailure.Describe(exception)}");
            return ExitCodes.Error;
        }

        return cancellation.IsCancellationRequested ? ExitCodes.Interrupted : exitCode;
    }

    /// <summary>Reads the arguments and, where one of them says so, the lines of standard input, as they come.</summary>
    /// <param name="args">The arguments; none for standard input.</param>
    /// <param name="input">Standard input. Blank lines are left out; if all are, there is one empty text, which is no order ID.</param>
    public static IEnumerable<IdInput> Read(IReadOnlyList<string> args, Stream input) => args.Count == 0
        ? ReadLines(input, argument: 1)
        : args.SelectMany((arg, index) => arg == StandardInput ? ReadLines(input, index + 1) : [new IdInput(arg, index + 1, null)]);

    private static IEnumerable<IdInput> ReadLines(Stream input, int argument) =>
        ReadAllLines(input, argument).Where(line => line.Text is null || !string.IsNullOrWhiteSpace(line.Text))
            .DefaultIfEmpty(new IdInput(string.Empty, argument, 1));

    /// <summary>Reads lines like <see cref="TextReader.ReadLine"/>, but never keeps more than the longest that may be.</summary>
    private static IEnumerable<IdInput> ReadAllLines(Stream input, int argument)
    {
        using var reader = new StreamReader(input, Encoding.UTF8, leaveOpen: true);
        var line = new StringBuilder();
        bool tooLong = false;
        long number = 1;
        int previous = -1;
        for (int unit = reader.Read(); unit >= 0; previous = unit, unit = reader.Read())
        {
            if (unit == '\n' && previous == '\r')
            {
                continue;
            }

            if (unit is '\n' or '\r')
            {
                yield return Take();
            }
            else if (line.Length < IdInput.MaxLength)
            {
                line.Append((char)unit);
            }
            else
            {
                tooLong = true;
            }
        }

        yield return Take();

        IdInput Take()
        {
            var taken = new IdInput(tooLong ? null : line.ToString(), argument, number++);
            line.Clear();
            tooLong = false;
            return taken;
        }
    }
}
