namespace OrderIds.Documents;

public class ReadmeTests
{
    private const int LargestReadme = 10 * 1024;

    private static readonly string Format =
        File.ReadAllText(Path.Combine(Repository.Folder!, "src/OrderId.Core/Format/FORMAT.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Readme_IsShort() => Assert.InRange(Readme.Text.Length, 1, LargestReadme);

    [Fact]
    public void EveryOrderIdShown_IsMeant()
    {
        // Every ID is valid, and the only wrong ones are those that show what happens to wrong ones.
        string[] shown = Readme.Text.Split(
            [' ', '\n', '`', '"', '(', ')', ',', '/', ':', ';', '?', '='], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length == OrderId.GroupedLength && word[3] == '-' && word[11] == '-').ToArray();

        Assert.Contains(shown, word => OrderId.TryParse(word, out _));
        Assert.Equal(
            ["0VR-KB3Z000-4T0008Q", "0VR-KB3Z000-4T000BP"],
            shown.Where(word => !OrderId.TryParse(word, out _)).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryErrorShown_IsTheLibrarys()
    {
        string[][] rows = Format.Split("| text | `OrderIdError` | message |\n")[1].Split('\n').TakeWhile(line => line.StartsWith('|'))
            .Skip(1)
            .Select(line => line.Split('|').Select(cell => cell.Trim().Trim('`')).ToArray()).ToArray();

        Assert.Equal(
            Enum.GetValues<OrderIdError>().Where(error => error is not (OrderIdError.None or OrderIdError.FixedBitsMismatch)),
            rows.Select(row => Enum.Parse<OrderIdError>(row[2])).Order());
        Assert.All(rows, row =>
        {
            OrderIdValidation validation = OrderId.Validate(row[1]);
            Assert.Equal((row[2], row[3]), (validation.Error.ToString(), validation.Message));
        });
    }
}
