using System.Text;

namespace OrderIds.Tool.Tests;

/// <summary>A small terminal: what is left on its lines in the end of what was written to it.</summary>
internal static class TerminalText
{
    public static string Of(string written)
    {
        var lines = new List<StringBuilder> { new() };
        int row = 0;
        int column = 0;
        for (int i = 0; i < written.Length; i++)
        {
            switch (written[i])
            {
                case '\r':
                    column = 0;
                    break;
                case '\n':
                    column = 0;
                    row++;
                    break;
                case '\e':
                    int end = i + 2;
                    while (!char.IsAsciiLetter(written[end]))
                    {
                        end++;
                    }

                    Obey(written[end], written[(i + 2)..end]);
                    i = end;
                    break;
                default:
                    Row().Length = Math.Max(Row().Length, column);
                    _ = column < Row().Length ? Row()[column] = written[i] : Row().Append(written[i])[^1];
                    column++;
                    break;
            }
        }

        return string.Join('\n', lines.Select(line => line.ToString().TrimEnd())).TrimEnd('\n') is { Length: > 0 } text ? text + "\n" : "";

        StringBuilder Row()
        {
            while (lines.Count <= row)
            {
                lines.Add(new StringBuilder());
            }

            return lines[row];
        }

        // ECMA-48: cursor up, erase in page, erase in line; all else (colours, the cursor's looks) leaves the text as it is.
        void Obey(char command, string parameter)
        {
            switch (command)
            {
                case 'A':
                    row = Math.Max(0, row - int.Parse(parameter, System.Globalization.CultureInfo.InvariantCulture));
                    break;
                case 'J':
                    Row().Length = Math.Min(Row().Length, column);
                    lines.RemoveRange(row + 1, lines.Count - row - 1);
                    break;
                case 'K':
                    Row().Length = parameter == "2" ? 0 : Math.Min(Row().Length, column);
                    break;
            }
        }
    }
}
