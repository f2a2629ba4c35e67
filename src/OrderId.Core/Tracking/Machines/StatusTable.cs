namespace OrderIds.Tracking.Machines;

/// <summary>Reads a status machine from a table in a text.</summary>
/// <remarks>
/// The table has a line for each status, in ascending order: its name, then a cell for each next status. In a cell, <c>N</c> is a normal
/// move, <c>C</c> a correction, <c>*</c> a move to another status, <c>=</c> the same status, and <c>.</c> a move that is not allowed.
/// </remarks>
internal static class StatusTable
{
    public static StatusMachine<TStatus> Read<TStatus>(
        string table, TStatus initial, TStatus starMeans = default, params TStatus[][] ordinaryPaths)
        where TStatus : struct, Enum
    {
        TStatus[] statuses = new StatusIndex<TStatus>().Statuses;
        var builder = new StatusMachineBuilder<TStatus>(initial);
        string[] lines = table.Split(['\n'], StringSplitOptions.RemoveEmptyEntries);
        Require(lines.Length == statuses.Length, lines.Length);
        for (int row = 0; row < lines.Length; row++)
        {
            string[] words = lines[row].Split([' ', '\r'], StringSplitOptions.RemoveEmptyEntries);
            Require(words.Length == statuses.Length + 1 && words[0] == statuses[row].ToString(), row);
            for (int column = 0; column < statuses.Length; column++)
            {
                Add(builder, statuses[row], statuses[column], words[column + 1], starMeans);
            }
        }

        Array.ForEach(ordinaryPaths, path => builder.Ordinary(path));
        return builder.Build();
    }

    private static void Add<TStatus>(StatusMachineBuilder<TStatus> builder, TStatus from, TStatus to, string cell, TStatus starMeans)
        where TStatus : struct, Enum
    {
        switch (cell)
        {
            case "N":
                builder.Allow(from, to);
                break;
            case "C":
                builder.AllowCorrection(from, to);
                break;
            case "*":
                builder.Redirect(from, to, starMeans);
                break;
            default:
                Require(cell == "." || (cell == "=" && from.Equals(to)), to);
                break;
        }
    }

    private static void Require(bool condition, object place)
    {
        if (!condition)
        {
            throw new FormatException(StatusMessages.Table(place));
        }
    }
}
