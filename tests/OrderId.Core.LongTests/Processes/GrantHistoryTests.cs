using OrderIds.Format;

namespace OrderIds.Tests.Processes;

/// <summary>The checker finds what it is there to find.</summary>
public class GrantHistoryTests
{
    private const string Granted = "grant 3 1000 2000 1 10\n";

    [Fact]
    public void Faults_IdsInTheirGrants_None()
    {
        GrantHistory history = Of((Granted, [1000, 1999]), ("grant 3 2000 3000 2 20\n", [2000]));

        Assert.Empty(history.Faults);
        Assert.Equal((3, 0, 2, 0, 0), (history.Ids, history.Repeated, history.Grants, history.Lost, history.Releases));
    }

    [Theory]
    [InlineData(999)]
    [InlineData(2000)]
    public void Faults_IdOutsideItsGrant_IsFound(long time) =>
        Assert.Equal(
            ["A process issued IDs in 1 milliseconds outside what it was granted and had not given back."], Of((Granted, [time])).Faults);

    [Fact]
    public void Faults_IdOfAGrantWhoseAnswerWasLost_IsFound() => Assert.Single(Of(("lost 3 1000 2000 1 10\n", [1500])).Faults);

    [Fact]
    public void Faults_IdOfWhatWasGivenBack_IsFound() => Assert.Single(Of((Granted + "release 3 1400 2000 1 15\n", [1399, 1400])).Faults);

    [Theory]
    [InlineData("grant")]
    [InlineData("lost")]
    public void Faults_GrantsThatOverlap_AreFound(string kind) =>
        Assert.Single(Of((Granted, []), ($"{kind} 3 1999 2500 2 20\n", [])).Faults);

    [Fact]
    public void Faults_GrantOfWhatWasGivenBackBefore_None() =>
        Assert.Empty(Of((Granted + "release 3 1400 2000 1 15\n", []), ("grant 3 1400 2400 2 20\n", [])).Faults);

    [Fact]
    public void Faults_GrantOfWhatWasGivenBackOfTwoGrants_None() =>
        Assert.Empty(
            Of((Granted + "grant 3 2000 3000 2 11\nrelease 3 1400 3000 2 15\n", [1399]), ("grant 3 1400 2600 3 20\n", [2500])).Faults);

    [Theory]
    [InlineData("grant 3 1399 2400 2 20\n")]
    [InlineData("grant 3 1400 2400 2 14\n")]
    public void Faults_GrantOfMoreThanWasGivenBackOrEarlier_IsFound(string second) =>
        Assert.Single(Of((Granted + "release 3 1400 2000 1 15\n", []), (second, [])).Faults);

    [Fact]
    public void Repeated_OneIdOfTwoProcesses_IsCounted() => Assert.Equal(1, Of((Granted, [1000]), (Granted, [1000])).Repeated);

    [Fact]
    public void Parse_LastLineCutOff_IsLeftOut() => Assert.Single(GrantHistory.Parse(Granted + "grant 3 2000 30"));

    private static GrantHistory Of(params (string History, long[] Times)[] workers) => GrantHistory.Of(
    [
        .. workers.Select(worker => new WorkerRecord(
            [.. worker.Times.Select(time => OrderId.Create(WireFormat.Epoch.AddMilliseconds(time), 3, 0))],
            GrantHistory.Parse(worker.History))),
    ]);
}
