using OrderIds.Tracking;

namespace OrderIds.Tool.Tests;

public class DiagramCommandTests
{
    [Theory]
    [InlineData("diagram", "shipment")]
    [InlineData("diagram", "shipment", "--format", "mermaid")]
    public async Task Diagram_Shipment_IsTheOrdinaryWayInMermaid(params string[] args)
    {
        TestRun run = await TestRun.Of(args);

        Assert.Equal(StatusMachines.Shipment.ToMermaid(), run.Output);
        Assert.Contains("    [*] --> LabelCreated\n", run.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Diagram_OtherMachineAndFormat_IsThat()
    {
        Assert.Equal(StatusMachines.Order.ToMermaid(), (await TestRun.Of("diagram", "order")).Output);
        Assert.Equal(StatusMachines.Order.ToDot(), (await TestRun.Of("diagram", "order", "--format", "dot")).Output);
        Assert.Equal(StatusMachines.Shipment.ToDot(), (await TestRun.Of("diagram", "--format", "dot", "shipment")).Output);
    }

    [Fact]
    public async Task Diagram_All_DrawsCorrectionsToo()
    {
        string expected = StatusMachines.Shipment.ToMermaid(new() { AllMoves = true, Corrections = true });

        Assert.Equal(expected, (await TestRun.Of("diagram", "shipment", "--all")).Output);
        Assert.Contains(" : correction\n", expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OnHold")]
    [InlineData("onhold")]
    public async Task Diagram_Current_IsMarked(string status) => Assert.Equal(
        StatusMachines.Order.ToDot(new() { Current = OrderStatus.OnHold }),
        (await TestRun.Of("diagram", "order", "--format", "dot", "--current", status)).Output);

    [Fact]
    public async Task Diagram_Matrix_IsTheWholeTable()
    {
        Assert.Equal(StatusMachines.Shipment.ToMatrix(), (await TestRun.Of("diagram", "shipment", "--matrix")).Output);
        Assert.Equal(
            StatusMachines.Order.ToMarkdownMatrix(), (await TestRun.Of("diagram", "order", "--matrix", "--format", "markdown")).Output);
    }

    [Theory]
    [InlineData("diagram")]
    [InlineData("diagram", "parcel")]
    [InlineData("diagram", "order", "--format", "svg")]
    [InlineData("diagram", "order", "--format", "text")]
    [InlineData("diagram", "order", "--format", "dot", "--matrix")]
    [InlineData("diagram", "order", "--current", "InTransit")]
    public async Task Diagram_AnythingElse_IsAnError(params string[] args)
    {
        TestRun run = await TestRun.Of(args);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("Try 'orderid diagram --help'.", run.Error, StringComparison.Ordinal);
    }
}
