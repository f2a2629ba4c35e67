using OrderIds.Tracking;

namespace OrderIds.Documents;

/// <summary>The README's diagrams are those of the tables.</summary>
public class DiagramTests
{
    [Fact]
    public void EveryDiagram_IsDrawnFromTheTable() =>
        Assert.Equal([StatusMachines.Shipment.ToMermaid(), StatusMachines.Order.ToMermaid()], Readme.Blocks("mermaid").Select(diagram => diagram + "\n"));
}
