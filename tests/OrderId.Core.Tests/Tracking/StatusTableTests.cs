using OrderIds.Tracking;
using OrderIds.Tracking.Machines;

namespace OrderIds.Tests.Tracking;

/// <summary>A table that is not one machine exactly is refused, and the place named.</summary>
public class StatusTableTests
{
    private enum Door
    {
        Closed,
        Open,
    }

    [Fact]
    public void Read_EveryCell_IsAMove()
    {
        StatusMachine<Door> machine = StatusTable.Read("Closed = N\r\nOpen C .\n", Door.Closed);

        Assert.Equal(MoveKind.Normal, machine.Classify(Door.Closed, Door.Open));
        Assert.Equal(MoveKind.Correction, machine.Classify(Door.Open, Door.Closed));
        Assert.Equal(MoveKind.Same, machine.Classify(Door.Open, Door.Open));
    }

    [Theory]
    [InlineData("Closed = N", "1")]
    [InlineData("Closed = N\nOpen C =\nAjar . .", "3")]
    [InlineData("Closed = N\nAjar C =", "1")]
    [InlineData("Closed = N\nOpen C", "1")]
    [InlineData("Closed = N N\nOpen C =", "0")]
    [InlineData("Closed = X\nOpen C =", "Open")]
    [InlineData("Closed = =\nOpen C =", "Open")]
    [InlineData("Closed X N\nOpen C =", "Closed")]
    public void Read_AnythingElse_IsRefused(string table, string place) => Assert.Equal(
        $"Expected a table of statuses, but found something else at {place}.",
        Assert.Throws<FormatException>(() => StatusTable.Read(table, Door.Closed)).Message);
}
