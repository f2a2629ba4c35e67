namespace OrderIds.Carriers.Numbers;

/// <summary>Reads a CSV table that is embedded in the assembly.</summary>
/// <remarks>
/// Commas separate the fields. The last field may contain commas. Empty lines and comments, which begin with #, are skipped.
/// </remarks>
internal static class EmbeddedTable
{
    /// <param name="name">The name of the file without its extension.</param>
    /// <param name="fields">The number of fields that every line must have.</param>
    /// <exception cref="InvalidDataException">The table does not exist, or a line has too few fields.</exception>
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
