namespace OrderIds.Carriers.Numbers;

/// <summary>Reads a table that is embedded in the assembly.</summary>
/// <remarks>Fields stand between commas; the last may hold commas itself. Lines that are empty or begin with # are for people.</remarks>
internal static class EmbeddedTable
{
    /// <param name="name">The name of the file, without its ending.</param>
    /// <param name="fields">The number of fields of every line.</param>
    /// <exception cref="InvalidDataException">The table is not there, or a line has fewer fields.</exception>
    public static IEnumerable<string[]> Read(string name, int fields)
    {
        using Stream stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name + ".csv")
            ?? throw new InvalidDataException($"Expected the table {name}.csv in the assembly, but found none.");
        using var reader = new StreamReader(stream);
        for (string? line = reader.ReadLine(); line is not null; line = reader.ReadLine())
        {
            if (line.Length > 0 && line[0] != '#')
            {
                string[] read = line.Split([','], fields);
                yield return read.Length == fields ? read
                    : throw new InvalidDataException($"Expected {fields} fields in a line of {name}.csv, but found '{line}'.");
            }
        }
    }
}
