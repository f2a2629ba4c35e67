using System.Text;

namespace OrderIds.Tool;

/// <summary>Reads the lines of standard input.</summary>
internal static class InputLines
{
    /// <summary>Reads the lines that are not blank, as they come.</summary>
    public static IEnumerable<string> ReadFrom(Stream input)
    {
        using var reader = new StreamReader(input, Encoding.UTF8, leaveOpen: true);
        while (reader.ReadLine() is string line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return line;
            }
        }
    }
}
