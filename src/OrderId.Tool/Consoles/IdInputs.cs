using System.Text;

namespace OrderIds.Tool;

/// <summary>Reads what should be order IDs from the command line and from standard input.</summary>
internal static class IdInputs
{
    private const string StandardInput = "-";

    /// <summary>Reads the arguments and, where one of them says so, the lines of standard input, as they come.</summary>
    /// <param name="args">The arguments; none for standard input.</param>
    /// <param name="input">Standard input. Blank lines are left out; if all are, there is one empty text, which is no order ID.</param>
    public static IEnumerable<IdInput> Read(IReadOnlyList<string> args, Stream input) => args.Count == 0
        ? ReadLines(input, argument: 1)
        : args.SelectMany((arg, index) => arg == StandardInput ? ReadLines(input, index + 1) : [new IdInput(arg, index + 1, null)]);

    private static IEnumerable<IdInput> ReadLines(Stream input, int argument) =>
        ReadAllLines(input, argument).Where(line => line.Text is null || !string.IsNullOrWhiteSpace(line.Text)).DefaultIfEmpty(new IdInput(string.Empty, argument, 1));

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
