using OrderIds.Tool.Auditing;

namespace OrderIds.Tool.Tests;

public class NodeGrantsTests
{
    [Theory]
    [InlineData("", 0, "")]
    [InlineData("grant 10 20 1", 0, "10-20")]
    [InlineData("grant 20 30 2,grant 10 20 1", 0, "10-30")]
    [InlineData("grant 10 20 1,grant 19 30 2", 1, "10-30")]
    [InlineData("grant 10 20 1,grant 10 20 2", 1, "10-20")]
    [InlineData("grant 10 40 1,grant 20 30 2,grant 35 50 3", 2, "10-50")]
    [InlineData("lost 10 20 1,grant 15 30 2", 1, "15-30")]
    [InlineData("lost 10 20 1,grant 20 30 2", 0, "20-30")]
    [InlineData("grant 10 20 1,release 14 20 1", 0, "10-14")]
    [InlineData("grant 10 20 1,release 14 20 1,grant 14 24 3", 0, "10-24")]
    [InlineData("grant 10 20 1,release 14 20 1,grant 13 24 3", 1, "10-24")]
    [InlineData("grant 10 20 1,release 14 20 1,grant 16 24 3", 0, "10-14 16-24")]
    [InlineData("grant 10 20 1,grant 20 30 2,release 14 30 2", 0, "10-14")]
    [InlineData("grant 10 20 1,grant 20 30 2,grant 30 40 3,release 24 40 3,grant 24 34 5", 0, "10-34")]
    [InlineData("grant 10 20 1,release 14 20 1,grant 14 20 3,release 16 20 3", 0, "10-16")]
    [InlineData("grant 10 20 0,grant 20 30 0", 0, "10-30")]
    public void Grants_OfANode_OverlapAndContain(string history, int overlaps, string contained)
    {
        var grants = new NodeGrants(history.Split(',', StringSplitOptions.RemoveEmptyEntries).Select((line, index) => Parse(line, index)));

        Assert.Equal(overlaps, grants.FindOverlaps().Count());
        Assert.Equal(TimesOf(contained), Enumerable.Range(0, 60).Where(time => grants.Contains(time)));
    }

    private static GrantRecord Parse(string line, int index)
    {
        string[] fields = line.Split(' ');
        return GrantRecord.Parse($"{fields[0]} 7 {fields[1]} {fields[2]} {fields[3]} {index}", new AuditPlace("history", index + 1))!.Value;
    }

    private static IEnumerable<int> TimesOf(string windows) =>
        windows.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(window =>
    {
        int[] ends = [.. window.Split('-').Select(int.Parse)];
        return Enumerable.Range(ends[0], ends[1] - ends[0]);
    });
}
