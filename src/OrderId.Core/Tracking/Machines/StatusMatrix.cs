using System.Globalization;
using System.Text;

namespace OrderIds.Tracking.Machines;

/// <summary>Writes the table of a machine, with a row for each current status and a column for each next status.</summary>
internal static class StatusMatrix
{
    private const string Legend = "N normal, C correction, = the status itself, . not allowed";

    public static string ToText<TStatus>(StatusMachine<TStatus> machine)
        where TStatus : struct, Enum
    {
        int width = machine.Statuses.Max(status => status.ToString().Length);
        int number = machine.Statuses.Count.ToString(CultureInfo.InvariantCulture).Length;
        var text = new StringBuilder().Append(' ', number + 1 + width);
        for (int column = 1; column <= machine.Statuses.Count; column++)
        {
            text.Append("  ").Append(column.ToString(CultureInfo.InvariantCulture).PadLeft(number));
        }

        int row = 0;
        foreach (TStatus from in machine.Statuses)
        {
            text.Append('\n').Append((++row).ToString(CultureInfo.InvariantCulture).PadLeft(number)).Append(' ')
                .Append(from.ToString().PadRight(width));
            foreach (TStatus to in machine.Statuses)
            {
                text.Append("  ").Append(CellOf(machine, from, to).ToString().PadLeft(number));
            }
        }

        return text.Append("\n\n").Append(string.Join("\n", Notes(machine).Prepend(Legend))).Append('\n').ToString();
    }

    public static string ToMarkdown<TStatus>(StatusMachine<TStatus> machine)
        where TStatus : struct, Enum
    {
        var text = new StringBuilder("| from \\ to |");
        text.Append(string.Concat(machine.Statuses.Select(status => $" {status} |"))).Append("\n| --- |");
        text.Append(string.Concat(machine.Statuses.Select(_ => " --- |"))).Append('\n');
        foreach (TStatus from in machine.Statuses)
        {
            text.Append("| ").Append(from).Append(" |");
            text.Append(string.Concat(machine.Statuses.Select(to => $" {CellOf(machine, from, to)} |".Replace(" . |", " |")))).Append('\n');
        }

        string legend = Legend.Replace(". not allowed", "a blank cell is not allowed");
        return text.Append('\n').Append(string.Join("  \n", Notes(machine).Prepend(legend))).Append('\n').ToString();
    }

    private static char CellOf<TStatus>(StatusMachine<TStatus> machine, TStatus from, TStatus to)
        where TStatus : struct, Enum => machine.Classify(from, to) switch
        {
            MoveKind.Same when from.Equals(to) => '=',
            MoveKind.NotAllowed => '.',
            _ when !machine.Move(from, to).Equals(to) => '*',
            MoveKind.Correction => 'C',
            _ => 'N',
        };

    private static IEnumerable<string> Notes<TStatus>(StatusMachine<TStatus> machine)
        where TStatus : struct, Enum =>
        from status in machine.Statuses
        from to in machine.Statuses
        where CellOf(machine, status, to) == '*'
        select string.Format(CultureInfo.InvariantCulture, "* {1} after {0} becomes {2}", status, to, machine.Move(status, to));
}
