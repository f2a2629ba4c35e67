using System.Text;

namespace OrderIds.Tool.Consoles;

/// <summary>Reads texts that should be order IDs from the command line and from standard input.</summary>
internal static class IdInputs
{
    private const string StandardInput = "-";

    /// <summary>
    /// Processes the texts one by one as they arrive. It ends when there are no more texts, when the reader of the output has gone, or when
    /// the user presses Ctrl+C.
    /// </summary>
    /// <param name="args">The arguments, as for <see cref="Read"/>.</param>
    /// <param name="output">The writer to which <paramref name="answer"/> writes.</param>
    /// <param name="console">The console, for standard input and for an error in reading it.</param>
    /// <param name="answer">Writes the result for a text, and returns a value indicating whether the text is valid.</param>
    /// <param name="cancellation">Canceled when the user presses Ctrl+C.</param>
    /// <returns>The exit code: 0 if all texts are valid.</returns>
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

    /// <summary>Returns the arguments, and the lines of standard input in place of the argument <c>-</c>, as they arrive.</summary>
    /// <param name="args">The arguments. If there are none, standard input is read.</param>
    /// <param name="input">
    /// Standard input. Blank lines are skipped; if all lines are blank, one empty text is returned, which is not a valid ID.
    /// </param>
    public static IEnumerable<IdInput> Read(IReadOnlyList<string> args, Stream input) => args.Count == 0
        ? ReadLines(input, argument: 1)
        : args.SelectMany((arg, index) => arg == StandardInput ? ReadLines(input, index + 1) : [new IdInput(arg, index + 1, null)]);

    private static IEnumerable<IdInput> ReadLines(Stream input, int argument) =>
        ReadAllLines(input, argument).Where(line => line.Text is null || !string.IsNullOrWhiteSpace(line.Text))
            .DefaultIfEmpty(new IdInput(string.Empty, argument, 1));

    /// <summary>
    /// Reads lines like <see cref="TextReader.ReadLine"/>, but stores at most <see cref="IdInput.MaxLength"/> characters of each.
    /// </summary>
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
