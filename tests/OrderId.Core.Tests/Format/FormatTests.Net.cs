using System.Diagnostics;
using System.Globalization;

namespace OrderIds.Tests;

/// <summary>FORMAT.md is enough to write the codec from, and says what the library does.</summary>
public class FormatTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Format");
    private static readonly string Document = File.ReadAllText(Path.Combine(Folder, "FORMAT.md")).ReplaceLineEndings("\n");

    public static IEnumerable<object[]> ReadTexts => Table("Other spellings that are accepted:");

    public static IEnumerable<object[]> RefusedTexts => Table("Texts that are rejected:");

    [PythonFact]
    public async Task Document_IsEnoughForAnotherLanguage()
    {
        Assert.True(PythonFactAttribute.Program is not null, "Expected Python 3 on the path, but found none.");
        string[] arguments = ["-B", "format_proof.py", "FORMAT.md", "../Vectors/wire-format-1.csv", "../Vectors/sealed-1.csv"];
        var start = new ProcessStartInfo(PythonFactAttribute.Program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, await output + await errors);
        Assert.StartsWith($"{FrozenVectors.All.Count} IDs, {SealedVectors.All.Count} sealed IDs: ", await output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ReadTexts))]
    public void Text_IsReadAsTheDocumentSays(string text, string meant) => Assert.Equal(meant, OrderId.Parse(text).ToString());

    [Theory]
    [MemberData(nameof(RefusedTexts))]
    public void Text_IsRefusedAsTheDocumentSays(string text, string error, string position)
    {
        OrderIdValidation validation = OrderId.Validate(text.AsSpan());

        Assert.Equal(
            Enum.Parse<OrderIdError>(error.Replace(" ", string.Empty, StringComparison.Ordinal), ignoreCase: true), validation.Error);
        Assert.Equal(int.Parse(position, CultureInfo.InvariantCulture), validation.Position);
    }

    private static List<object[]> Table(string heading) =>
        Document.Split($"\n{heading}\n\n")[1].Split('\n').TakeWhile(line => line.StartsWith('|')).Skip(2)
            .Select(line => line.Trim('|').Split('|').Select(cell => (object)cell.Trim().Trim('`')).ToArray()).ToList();
}
