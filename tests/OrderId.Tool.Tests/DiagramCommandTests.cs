using OrderIds.Tracking;

namespace OrderIds.Tool.Tests;

public class DiagramCommandTests
{
    [Theory]
    [InlineData("diagram", "shipment")]
    [InlineData("diagram", "shipment", "--format", "mermaid")]
    public async Task Diagram_Shipment_IsMermaid(params string[] args)
    {
        TestRun run = await TestRun.Of(args);

        Assert.Equal(StatusMachines.Shipment.ToMermaid(), run.Output);
        Assert.StartsWith("stateDiagram-v2\n    [*] --> Unknown\n", run.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Diagram_OtherMachineAndFormat_IsThat()
    {
        Assert.Equal(StatusMachines.Order.ToMermaid(), (await TestRun.Of("diagram", "order")).Output);
        Assert.Equal(StatusMachines.Order.ToDot(), (await TestRun.Of("diagram", "order", "--format", "dot")).Output);
        Assert.Equal(StatusMachines.Shipment.ToDot(), (await TestRun.Of("diagram", "--format", "dot", "shipment")).Output);
    }

    [Theory]
    [InlineData("diagram")]
    [InlineData("diagram", "parcel")]
    [InlineData("diagram", "order", "--format", "svg")]
    public async Task Diagram_AnythingElse_IsAnError(params string[] args)
    {
        TestRun run = await TestRun.Of(args);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("Try 'orderid diagram --help'.", run.Error, StringComparison.Ordinal);
    }
}
