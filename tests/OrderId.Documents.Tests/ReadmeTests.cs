namespace OrderIds.Documents;

public class ReadmeTests
{
    [Fact]
    public void EveryOrderIdShown_IsMeant()
    {
        // Every ID is valid, and the only wrong ones are those that show what happens to wrong ones.
        string[] shown = Readme.Text.Split([' ', '\n', '`', '"', '(', ')', ',', '/', ':', ';', '?', '='], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length == OrderId.GroupedLength && word[3] == '-' && word[11] == '-' && !word.Contains('*', StringComparison.Ordinal)).ToArray();

        Assert.Contains(shown, word => OrderId.TryParse(word, out _));
        Assert.Equal(["0VR-KB3Z000-4T0008Q", "0VR-KB3Z000-4T000BP"], shown.Where(word => !OrderId.TryParse(word, out _)).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryErrorShown_IsTheLibrarys()
    {
        string[][] rows = Readme.Text.Split("| text | `OrderIdError` | message |\n")[1].Split('\n').TakeWhile(line => line.StartsWith('|')).Skip(1)
            .Select(line => line.Split('|').Select(cell => cell.Trim().Trim('`')).ToArray()).ToArray();

        Assert.Equal(Enum.GetValues<OrderIdError>().Where(error => error is not (OrderIdError.None or OrderIdError.FixedBitsMismatch)), rows.Select(row => Enum.Parse<OrderIdError>(row[2])).Order());
        Assert.All(rows, row => Assert.Equal((row[2], row[3]), (OrderId.Validate(row[1].AsSpan()).Error.ToString(), OrderId.Validate(row[1].AsSpan()).Message)));
    }
}
